/** The writer and the check share one table of what the writer itself writes; neither side may drift from it. */
import { expect, test } from 'vitest';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { elementsOf, readXml, type XmlElement } from '../../../core/features/slides/check/read-xml.ts';
import { markup } from '../../../core/features/slides/pptx/markup.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { goodDeck } from './support/decks.ts';
import { partBytes, partNames } from './support/package.ts';
import { spokenDeck } from './support/spoken.ts';

/** Without figures of an earlier day, whose chart leaves more room for its labels. */
const ofToday = JSON.parse(JSON.stringify(goodDeck).replace('"2026-10-12"', 'null')) as Deck;

function everyElement(file: Uint8Array): XmlElement[] {
  return partNames(file).flatMap((name) =>
    name.endsWith('.xlsx')
      ? everyElement(partBytes(file, name))
      : [...elementsOf(readXml(partBytes(file, name)))],
  );
}

const elements = [goodDeck, ofToday, spokenDeck].flatMap((deck) => everyElement(writeDeck(deck)));

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
  expect(listed.filter((one) => !written.includes(one))).toEqual([]);
});

test('what is written and not in the table is seen by the check', () => {
  const odd = elements.filter(({ name, attributes }) => {
    const allowed = markup.get(name);
    return allowed === undefined || [...attributes.keys()].some((key) => !Object.hasOwn(allowed, key));
  });
  expect(odd).toEqual([]);
});
