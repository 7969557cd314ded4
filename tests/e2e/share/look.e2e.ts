/** A school's name, colours and logo, with the real core: set in Settings, seen on the slides, and in the file that leaves. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { card, chooseFiles, goToBoard, goToStage, mainFiles, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { partBytes, partText } from '../../core/slides/support/package.ts';
import { crest, jpegOf } from '../../core/slides/support/looks.ts';

const part = (page: Page) => page.getByRole('region', { name: 'How slides look' });

/** The drawing behind a picture of a slide. */
async function drawn(page: Page, name: RegExp): Promise<string> {
  const src = await page.getByRole('img', { name }).first().getAttribute('src');
  return decodeURIComponent(src ?? '');
}

async function choosePicture(page: Page, button: string, file: string): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await part(page).getByRole('button', { name: button }).click();
  await (await dialog).setFiles([file]);
}

/** A small screen: what fits there fits everywhere. */
test.use({ viewport: { width: 1366, height: 768 } });

test('a look is set in Settings, seen in Share, and leaves with the deck', async ({ page, app }) => {
  const file = (name: string, bytes: Uint8Array): string => {
    const at = path.join(app.dataDir, name);
    fs.writeFileSync(at, bytes);
    return at;
  };
  await page.goto(`${app.address.split('#')[0]}#/settings`);

  await test.step('name and colours are tried, then kept', async () => {
    await part(page).getByRole('textbox', { name: 'School’s name' }).fill('Elmfield School');
    await part(page).getByRole('checkbox', { name: 'Use the app’s own colours' }).uncheck();
    // By keyboard: from the box to the palette, to what is typed.
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('First colour: choose from a palette')).toBeFocused();
    await page.getByRole('textbox', { name: 'First colour', exact: true }).fill('#7a1f5c');
    await page.getByRole('textbox', { name: 'Second colour', exact: true }).fill('F2C200');
    await expect(part(page)).toContainText('The second colour is too light for bars on white');
    await expectNoFindings(page, 'the look, changed');
    await part(page).getByRole('button', { name: 'Keep this look' }).click();
    await expect(part(page).getByRole('button', { name: 'Keep this look' })).toHaveCount(0);
  });

  await test.step('a logo that cannot stand in a deck is refused, another is kept', async () => {
    await choosePicture(page, 'Choose a picture…', file('print.jpg', jpegOf(120, 40, 4)));
    await expect(part(page).getByRole('alert')).toContainText('save it in the colours of screens (RGB)');
    await choosePicture(page, 'Choose a picture…', file('crest.png', crest(240, 96)));
    await expect(part(page).getByRole('img', { name: 'The logo as it is kept' })).toBeVisible();
    await expect(part(page).getByRole('alert')).toHaveCount(0);
    await expect.poll(() => drawn(page, /^The first slide/)).toContain('data:image/png;base64,');
    expect(await drawn(page, /^The first slide/)).toContain('Elmfield School · An example');
    await expectNoFindings(page, 'the look, kept');
  });

  await test.step('slides in Share are drawn in it', async () => {
    await page.getByRole('link', { name: 'All walks' }).click();
    await chooseFiles(page, mainFiles);
    await page.getByRole('button', { name: /^Load 14 visits/ }).click();
    await goToBoard(page);
    await card(page, 'Of 17 spoken answers').waitFor();
    await goToStage(page, 'Share');
    await page.getByRole('img', { name: /^Thank you/ }).waitFor();
    const first = await drawn(page, /^Thank you/);
    expect(first).toContain('Elmfield School · Autumn 1');
    expect(first).toContain('data:image/png;base64,');
    expect(first).toContain('#7A1F5C');
    await expectNoFindings(page, 'share, in the look of a school');
  });

  await test.step('the file holds the picture in its layouts, and the colours in its theme', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save slides…' }).click();
    const bytes = new Uint8Array(fs.readFileSync(await (await downloading).path()));
    expect([...partBytes(bytes, 'ppt/media/logo.png').subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    for (const name of [
      'slideLayouts/_rels/slideLayout1.xml.rels',
      'slideMasters/_rels/slideMaster1.xml.rels',
    ])
      expect(partText(bytes, `ppt/${name}`)).toContain('media/logo.png');
    expect(partText(bytes, 'ppt/theme/theme1.xml')).toContain('7A1F5C');
    expect(partText(bytes, 'ppt/slides/slide1.xml')).toContain('Elmfield School · Autumn 1');
  });
});
