/** What a reader that is not ours finds in a written deck is what was released: titles, texts, bars, notes, sizes. */
import { parse } from 'pptxtojson/dist/index.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import type { LaidOutSlide } from '../../../core/domain/deck/layout/model.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { slideSvg } from '../../../core/domain/deck/svg/slide-svg.ts';
import { noWords } from '../../../core/domain/release/words.ts';
import { fileOf } from './support/decks.ts';
import { elmfield, readFiles } from './support/elmfield.ts';
import { readSlides } from './support/file-reader.ts';
import { releaseOf } from './support/releases.ts';

const release = {
  ...releaseOf(elmfield(readFiles)),
  words: {
    ...noWords,
    pupils: ['“If I don’t get it I go back to the example.”', '“You can say it wrong first.”'],
    decisions: [
      { kind: 'keep' as const, text: 'Partner talk before whole-class answers', horizon: null },
      { kind: 'support' as const, text: 'Cover for an hour to watch it', horizon: 'next-month' as const },
    ],
    questions: ['Who has not spoken yet today?'],
  },
};
const { deck } = makeDeck(release);
const pages = layOut(deck, plainLook);
const file = fileOf(deck);

interface Element {
  type: string;
  name?: string;
  content?: string;
  left: number;
  top: number;
  elements?: Element[];
  data?: { key: string; values: { x: string; y: number }[]; xlabels: Record<string, string> }[];
}

interface Read {
  slides: { elements: Element[]; note?: string }[];
  size: { width: number; height: number };
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');

const flat = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...flat(element.elements ?? [])]);

/** Every text of a page, in any order. */
const textsOf = ({ boxes }: LaidOutSlide): string[] =>
  boxes.flatMap((box) => {
    if (box.kind === 'text') return box.paragraphs.map(({ text }) => text);
    return box.kind === 'chart' ? box.words.map(({ text }) => text) : [];
  });

describe('Elmfield, read by another program', () => {
  let read: Read;
  beforeAll(async () => {
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
    read = (await parse(buffer)) as unknown as Read;
  });

  test('has the pages, and on each of them its texts', () => {
    expect(read.size).toEqual({ width: 960, height: 540 });
    expect(read.slides).toHaveLength(pages.length);
    pages.forEach((page, index) => {
      const found = flat(read.slides[index]?.elements ?? []).flatMap(({ content }) =>
        (content ?? '')
          .split('</p>')
          .map(plain)
          .filter((text) => text.trim() !== ''),
      );
      expect(found.sort()).toEqual(textsOf(page).sort());
    });
  });

  test('has the released counts as bars, under the released labels', () => {
    const [chart] = flat(read.slides[1]?.elements ?? []).filter(({ type }) => type === 'chart');
    const [series] = chart?.data ?? [];
    expect(series?.values.map(({ y }) => y)).toEqual(release.areas.map(({ figure }) => figure.count));
    expect(Object.values(series?.xlabels ?? {})).toEqual(release.areas.map(({ label }) => label));
  });

  test('takes sizes and places from the layouts', () => {
    const title = read.slides[1]?.elements.find(({ name }) => name === 'Title');
    expect(title?.content).toMatch(/font-size: (?:40|36|32)pt/u);
    expect([title?.left, title?.top]).toEqual([54, 22]);
  });

  test('has the notes', () => {
    read.slides.forEach(({ note }, index) => {
      for (const said of pages[index]?.notes ?? []) expect(plain(note ?? '')).toContain(said);
    });
  });
});

test('the file, its workbook and the preview say the same numbers', () => {
  const [, areas] = readSlides(file);
  const counts = release.areas.map(({ figure }) => String(figure.count));
  expect(Object.values(areas?.chart?.points ?? {})).toEqual(counts);
  expect(Object.values(areas?.chart?.cells ?? {})).toEqual(counts);
  const [, page] = pages;
  const svg = page === undefined ? '' : slideSvg(page, plainLook);
  const drawn = [...svg.matchAll(/font-size="24" font-weight="700"[^>]*>([^<]*)</gu)].map(([, text]) => text);
  expect(drawn).toEqual(counts);
});

test('Elmfield as it stands: every page, text by text', async () => {
  const outline = pages.map((page) =>
    [
      `${page.number} · ${page.layout}`,
      ...textsOf(page).map((text) => `  ${text}`),
      ...page.notes.map((note) => `  > ${note}`),
    ].join('\n'),
  );
  await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot('golden/elmfield.txt');
});
