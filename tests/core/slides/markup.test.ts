/** The writer and the check share one table of what the writer itself writes; neither side may drift from it. */
import { expect, test } from 'vitest';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { elementsOf, readXml, type XmlElement } from '../../../core/features/slides/check/read-xml.ts';
import { markupOf } from '../../../core/features/slides/pptx/markup.ts';
import { fileOf, goodDeck, withThemes } from './support/decks.ts';
import { schoolLook } from './support/looks.ts';
import { partBytes, partNames } from './support/package.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';

function everyElement(file: Uint8Array): XmlElement[] {
  return partNames(file).flatMap((name) => {
    if (/\.(?:png|jpeg)$/u.test(name)) return [];
    return name.endsWith('.xlsx')
      ? everyElement(partBytes(file, name))
      : [...elementsOf(readXml(partBytes(file, name)))];
  });
}

const markup = markupOf(schoolLook('png'));
/** Titles of every length, so that each level of a title is used. */
const headlines = withThemes(
  goodDeck,
  Array.from({ length: 40 }, (_, index) =>
    'what pupils say '
      .repeat(24)
      .slice(0, 20 + 8 * index)
      .trim(),
  ),
);
/** The same above words. */
const titles: Deck = {
  ...headlines,
  slides: headlines.slides.map((slide) => (slide.kind === 'theme' ? { ...slide, wonder: 'Why?' } : slide)),
};
const elements = [goodDeck, spokenDeck, chartsDeck, headlines, titles].flatMap((deck) =>
  everyElement(fileOf(deck, schoolLook('png'))),
);

test('every element, attribute and fixed value of the table is written', () => {
  const written = elements.flatMap(({ name, attributes }) => [
    name,
    ...[...attributes].flatMap(([key, value]) => [`${name} ${key}`, `${name} ${key}=${value}`]),
  ]);
  const listed = [...markup].flatMap(([name, attributes]) => [
    name,
    ...Object.entries(attributes).flatMap(([key, values]) =>
      typeof values === 'string' ? [`${name} ${key}`] : values.map((value) => `${name} ${key}=${value}`),
    ),
  ]);
  const jpeg = everyElement(fileOf(goodDeck, schoolLook('jpeg'))).flatMap(({ name, attributes }) =>
    [...attributes].map(([key, value]) => `${name} ${key}=${value}`),
  );
  expect(listed.filter((one) => !written.includes(one) && !jpeg.includes(one))).toEqual([]);
});

test('what is written and not in the table is seen by the check', () => {
  const odd = elements.filter(({ name, attributes }) => {
    const allowed = markup.get(name);
    return allowed === undefined || [...attributes.keys()].some((key) => !Object.hasOwn(allowed, key));
  });
  expect(odd).toEqual([]);
});
