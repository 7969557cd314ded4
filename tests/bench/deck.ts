/** Writing a deck, beside the barest way of doing it. */
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Deck, Slide } from '../../core/contract/calls/slides.ts';
import { layOut } from '../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../core/domain/deck/look.ts';
import { writeDeck } from '../../core/features/slides/pptx/write-deck.ts';
import { rounded, timed, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { loadFile, withBenchCore } from './bench-core.ts';

const runs = 5;

/** The deck of a walk of 1,000 cards, made and checked. The floor zips the same parts once. */
export function measureDeck(): Promise<Figure> {
  return withBenchCore(async (bench) => {
    const file = path.join(bench.folder, 'walk.json');
    fs.writeFileSync(file, generatedWalk(1000));
    const walkId = await loadFile(bench, file);
    let made = '';
    const value = await timed(runs, async () => {
      made = (await bench.client.slides.export({ walkId, isAssumedSeen: true })).token;
    });
    const parts = unzipSync((await bench.core.takeFile(made)).bytes);
    const floor = await timed(runs, () => zipSync(parts));
    return { name: 'deck.pptx', n: 1000, value: rounded(value), unit: 'ms', floor: rounded(floor) };
  });
}

const word = { kind: 'value', word: 'some', count: 7, of: 24, asOf: null } as const;
const spoken = {
  notes: ['Say it as it stands.', 'Not noted is not “no”.'],
  footer: 'A snapshot of ten-minute visits',
};

const chart = (id: string): Slide => ({
  kind: 'chart',
  id,
  of: 'areas',
  accent: '1',
  earlier: null,
  ...spoken,
  chart: {
    title: `We noted participation in some of our visits: ${id}`,
    subtitle: '24 visits, 5 to 16 October 2026',
    rows: [
      'Participation',
      'Learning environment',
      'Clear goals',
      'Progress',
      'Pupil voice',
      'Curriculum match',
    ].map((label, index) => ({ id: String(index), label, letter: null, figure: word, why: null })),
    footnote: 'Areas noted in few visits are not shown',
    scale: 24,
    alt: 'Bar chart.',
  },
});

const theme = (id: string): Slide => ({
  kind: 'theme',
  id,
  cell: id,
  title: `Time to think changes who speaks: ${id}`,
  figure: word,
  subtitle: '7 of 24 visits',
  lines: [
    'Thirty seconds on whiteboards came before any hand went up.',
    'Nine different pupils offered something.',
  ],
  wonder: 'I wonder what happens where nobody jots first?',
  ...spoken,
});

/** Twelve slides, six of them charts, all with notes: laid out and written. The floors zip the same parts; 80 KB. */
export async function measureWriting(): Promise<Figure[]> {
  const numbers = [1, 2, 3, 4, 5, 6].map(String);
  const deck: Deck = {
    title: 'Bench',
    slides: [...numbers.map(chart), ...numbers.map((id) => theme(`t${id}`))],
  };
  let bytes = new Uint8Array();
  const write = (): void => {
    const slides = layOut(deck, plainLook);
    bytes = new Uint8Array(writeDeck({ title: deck.title, slides, look: plainLook }));
  };
  for (let warm = 0; warm < 2 * runs; warm += 1) write();
  const value = await timed(runs, write);
  const parts = unzipSync(bytes);
  const floor = await timed(runs, () => zipSync(parts));
  const most = 80;
  return [
    { name: 'deck.write', n: deck.slides.length, value: rounded(value), unit: 'ms', floor: rounded(floor) },
    {
      name: 'deck.size',
      n: deck.slides.length,
      value: rounded(bytes.length / 1024),
      unit: 'KB',
      floor: most,
    },
  ];
}
