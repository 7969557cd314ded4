/** The slide of what was looked for: of the visits that recorded a thing, those in the upper half of its scale. */
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import type { Slide } from '../../contract/calls/slides.ts';
import { inSentence } from '../in-sentence.ts';
import type { Release, ReleasedFigure, ReleasedLookFor } from '../release/release.ts';
import { basis, commonestOf } from './charts.ts';
import { joined, ours, say, written, type DeckText, type TextBook } from './deck-text.ts';
import { asOfWords, cleared } from './figure-words.ts';
import { lookForsFootnote, notRecorded, snapshotSentence, spoken } from './sentences.ts';

type Counted = ReleasedFigure & { count: number; of: number };

interface Row {
  lookFor: ReleasedLookFor;
  figure: Counted;
  /** "mostly or throughout". */
  words: DeckText;
}

/** The school's own words for the upper half of a scale, as they stand in a sentence. */
function wordsFor({ upper }: ReleasedLookFor): DeckText {
  const labels = upper.map((label) => written(inSentence(label)));
  const last = labels.at(-1);
  if (last === undefined || labels.length < 2) return last ?? ours('');
  return say`${joined(labels.slice(0, -1), ', ')} or ${last}`;
}

function rowsOf({ lookFors }: Release): Row[] {
  return lookFors.flatMap((lookFor): Row[] => {
    const { figure } = lookFor;
    const { count, of } = figure;
    if (count === null || of === null) return [];
    return [{ lookFor, figure: { ...figure, count, of }, words: wordsFor(lookFor) }];
  });
}

/** @param words of all rows */
function titleOf(words: readonly PrevalenceWord[]): DeckText {
  const commonest = commonestOf(words);
  if (commonest === undefined) return ours('What we looked for');
  const isOne = words.filter((word) => word === commonest).length === 1;
  const [what, them] = isOne ? ['One thing', 'it'] : ['Several things', 'them'];
  return say`${what} we looked for came up in ${commonest} of the visits that recorded ${them}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What counts, where that is the same for all rows. */
function subtitleOf(rows: readonly Row[], isOneScale: boolean): DeckText {
  const [first] = rows;
  const [name = ''] = first?.lookFor.upper ?? [];
  const begin = inSentence(name);
  const words = first?.words ?? ours('');
  const upper = {
    text: words.text.replace(begin, capital(begin)),
    data: words.data.map((piece) => (piece === begin ? capital(piece) : piece)),
  };
  return isOneScale
    ? say`${upper}, of the visits that recorded it. ${notRecorded}.`
    : ours(`Of the visits that recorded it. ${notRecorded}.`);
}

function labelOf({ lookFor, figure, words }: Row, isOneScale: boolean): DeckText {
  const label = written(lookFor.label);
  const named = isOneScale ? label : say`${label}: ${words}`;
  return figure.asOf === null ? named : say`${named} (${asOfWords(figure.asOf).replace(/^, /u, '')})`;
}

const rowInWords = ({ lookFor, figure: { count, of, asOf }, words }: Row): DeckText =>
  say`${written(lookFor.label)}: ${words}, ${String(count)} of ${String(of)} visits that recorded it${asOfWords(asOf)}.`;

export const lookForsId = 'look-fors';

/** In the order of the form, none before another. @returns null where nothing may stand */
export function lookForsSlide(release: Release, book: TextBook): Extract<Slide, { kind: 'chart' }> | null {
  const rows = rowsOf(release);
  if (rows.length === 0) return null;
  const isOneScale = new Set(rows.map(({ words }) => words.text)).size === 1;
  return {
    kind: 'chart',
    id: lookForsId,
    of: 'look-fors',
    accent: null,
    earlier: null,
    chart: {
      title: book.use(titleOf(rows.map(({ figure }) => figure.word))),
      subtitle: book.use(subtitleOf(rows, isOneScale)),
      rows: rows.map((row) => ({
        id: row.lookFor.cell,
        label: book.use(labelOf(row, isOneScale)),
        letter: null,
        figure: cleared(row.figure),
        why: null,
      })),
      footnote: book.use(ours(lookForsFootnote)),
      scale: Math.max(...rows.map(({ figure }) => figure.of)),
      alt: book.use(joined([ours('Bar chart.'), ...rows.map(rowInWords)], ' ')),
    },
    notes: book.useAll([...basis(release), ours(spoken.lookFors), ours(spoken.notRecorded)]),
    footer: book.use(ours(snapshotSentence)),
  };
}
