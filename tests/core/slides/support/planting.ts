/** Plants things into the bytes of the good deck, as somebody with a zip program would. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { expect } from 'vitest';
import type { Finding } from '../../../../core/contract/calls/slides.ts';
import { checkGood, fileOf, goodDeck } from './decks.ts';
import { partBytes, withPart } from './package.ts';

export const bytes = fileOf(goodDeck);
export const slide = (number: number): string => `ppt/slides/slide${number}.xml`;
export const workbook = 'ppt/embeddings/chart2.xlsx';

/** The earliest time that a zip file can hold, as the writer has it. */
export const mtime = new Date(1980, 0, 1);

/** One part changed; what is replaced must be there. */
export const changed = (file: Uint8Array, part: string, from: string, to: string): Uint8Array =>
  withPart(file, part, (text) => {
    if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
    return text.replace(from, to);
  });

export const at = (part: string, from: string, to: string): Uint8Array => changed(bytes, part, from, to);

export const added = (part: string, content: string | Uint8Array, file = bytes): Uint8Array =>
  withPart(file, part, () => content);

/** The workbook of the chart changed. */
export const book = (change: (file: Uint8Array) => Uint8Array): Uint8Array =>
  withPart(bytes, workbook, () => change(partBytes(bytes, workbook)));

/** The same parts, packed in another way. */
export const packed = (more: object): Uint8Array => zipSync(unzipSync(bytes) as Zippable, { mtime, ...more });

export type Leak = [
  kind: string,
  file: Uint8Array,
  part: string,
  reason: Finding['reason'],
  slide: number | null,
];

/** Every planted name is Hall's or Rose's, and is said. */
export function expectFound([, file, part, reason, on]: Leak): void {
  const { findings } = checkGood(file);
  expect(findings).toContainEqual(expect.objectContaining({ part, reason, slide: on }));
  if (reason === 'name')
    expect(findings.filter((one) => one.reason === 'name').map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/Hall|Rose/u),
    );
}
