/** Each slide of the preview beside the page that LibreOffice draws of the file, where LibreOffice is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { slideSvg } from '../../../core/domain/deck/svg/slide-svg.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { goodDeck } from '../../core/slides/support/decks.ts';
import { chartsDeck, spokenDeck } from '../../core/slides/support/spoken.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const isInstalled = has('soffice') && has('pdftoppm');

/** Pages as LibreOffice draws them, 960 points wide. */
function pagesOf(file: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'deck-pictures-'));
  try {
    writeFileSync(path.join(folder, 'deck.pptx'), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, 'deck.pptx'),
    ]);
    execFileSync('pdftoppm', ['-r', '72', '-png', path.join(folder, 'deck.pdf'), path.join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => `data:image/png;base64,${readFileSync(path.join(folder, name)).toString('base64')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * How much of two pictures differs, seen from where letters blur: the share of fields of 12 × 12 points of which the mean
 * differs by more than an eighth of all brightness.
 */
async function differing([one, other]: readonly [string, string]): Promise<number> {
  const field = 12;
  const [width, height] = [960, 540];
  const across = width / field;
  const brightness = async (address: string): Promise<number[]> => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const sums = new Array<number>(across * (height / field)).fill(0);
    for (let at = 0; at < width * height; at += 1) {
      const place = Math.floor(Math.floor(at / width) / field) * across + Math.floor((at % width) / field);
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
      sums[place] = (sums[place] ?? 0) + 0.3 * red + 0.6 * green + 0.1 * blue;
    }
    return sums.map((sum) => sum / (field * field));
  };
  const [first, second] = [await brightness(one), await brightness(other)];
  const far = first.filter((value, at) => Math.abs(value - (second[at] ?? 0)) > 32);
  return far.length / first.length;
}

/** Lines of labels stand a little elsewhere, and letters are smoothed in another way. */
const tolerance = 0.03;

test.describe(isInstalled ? 'beside LibreOffice' : 'not beside LibreOffice: it is not installed here', () => {
  test.skip(!isInstalled);
  for (const [name, deck] of [
    ['figures', goodDeck],
    ['words', spokenDeck],
    ['charts', chartsDeck],
  ] as const)
    test(`${name}: the preview is the file`, async ({ page }) => {
      const slides = layOut(deck, plainLook);
      const drawn = pagesOf(writeDeck({ title: deck.title, slides, look: plainLook }));
      expect(drawn).toHaveLength(slides.length);
      const found: [number, number][] = [];
      for (const [index, slide] of slides.entries()) {
        const svg = `data:image/svg+xml,${encodeURIComponent(slideSvg(slide, plainLook))}`;
        found.push([slide.number, await page.evaluate(differing, [svg, drawn[index] ?? ''] as const)]);
      }
      expect(found.filter(([, share]) => share > tolerance)).toEqual([]);
    });
});
