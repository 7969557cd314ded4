/** A deck made by hand, with the texts that may stand in its file, for the tests of the check. */
import type { ClearedChart, PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import type { Deck, Slide } from '../../../../core/contract/calls/slides.ts';
import { rosterOf } from '../../../../core/domain/veil/file-names.ts';
import { layOut } from '../../../../core/domain/deck/layout/lay-out.ts';
import type { Look } from '../../../../core/domain/deck/layout/model.ts';
import { plainLook } from '../../../../core/domain/deck/look.ts';
import { writeDeck } from '../../../../core/features/slides/pptx/write-deck.ts';
import { checkFile, type CheckAgainst, type FileCheck } from '../../../../core/features/slides/check-file.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';
import { member, visits } from './facts.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';
const sample = '14 visits, several observers, 5 to 13 October 2026';

const value = (word: PrevalenceWord, count: number | null, asOf: string | null = null, of = 14) => ({
  kind: 'value' as const,
  word,
  count,
  of: count === null ? null : of,
  asOf,
});

type Row = ClearedChart['rows'][number];
const row = (id: string, label: string, figure: Row['figure']): Row => ({
  id,
  label,
  letter: null,
  figure,
  why: null,
});

/** A theme of which nobody's words are shown. */
const silent = { lines: [], wonder: null, notes: ['Say it as it stands.'] };

const themes: Slide[] = [
  {
    kind: 'theme',
    id: 'theme:t1',
    cell: 'theme:t1',
    title: 'Pupils say why',
    figure: value('many', 7),
    subtitle: '7 of 14 visits',
    ...silent,
    footer,
  },
  {
    kind: 'theme',
    id: 'theme:t2',
    cell: 'theme:t2',
    title: 'Talk is for everybody',
    figure: null,
    subtitle: '',
    ...silent,
    footer,
  },
  {
    kind: 'theme',
    id: 'theme:t3',
    cell: 'theme:t3',
    title: 'Key stage 3 talk',
    figure: value('most', null),
    subtitle: 'of 14 visits',
    ...silent,
    footer,
  },
];

/** What the team and the school wrote; all else is the app's. */
const writtenIn = ({ title, slides }: Deck): string[] => [
  title,
  ...slides.flatMap((slide) =>
    slide.kind === 'chart'
      ? slide.chart.rows.flatMap(({ id, label }) => (id === 'own' ? label : []))
      : slide.title,
  ),
];

/**
 * A title; a chart of five areas, one of them the school's own and one with a figure of an earlier day; a theme with its
 * count, one as a statement, one with its word.
 */
export const goodDeck: Deck = {
  title: 'Autumn 1: talk for learning',
  slides: [
    {
      kind: 'thanks',
      id: 'thanks',
      title: 'Autumn 1: talk for learning',
      lines: [footer, sample],
      notes: ['Say thank you first.'],
      footer: 'Elmfield School',
    },
    {
      kind: 'chart',
      id: 'areas',
      of: 'areas',
      accent: 'participation',
      earlier: null,
      notes: ['It says something of 12 of 14 visits.'],
      footer,
      chart: {
        title: 'We noted participation in most of our visits',
        subtitle: `Visits with evidence noted, by focus area. ${sample}`,
        rows: [
          row('participation', 'Participation', value('most', 12)),
          row('pupil-voice', 'Pupil voice', value('most', 11)),
          row('clear-goals', 'Clear goals', value('some', 6)),
          row('own', 'Reading corner', value('many', 8, '2026-10-12', 13)),
        ],
        footnote: 'Areas noted in few visits are not shown',
        scale: 14,
        alt:
          `Bar chart. We noted participation in most of our visits. Visits with evidence noted, by focus area. ${sample}. ` +
          'Participation: most, 12 of 14 visits. Pupil voice: most, 11 of 14 visits. Clear goals: some, 6 of 14 visits. ' +
          'Reading corner: many, 8 of 13 visits as of 12 October.',
      },
    },
    ...themes,
  ],
};

function textsIn(slide: Slide): string[] {
  if (slide.kind === 'chart') {
    const { title, subtitle, footnote, alt, rows } = slide.chart;
    return [title, subtitle, footnote, alt, ...rows.map(({ label }) => label), ...slide.notes];
  }
  if (slide.kind === 'thanks') return [slide.title, ...slide.lines, slide.footer, ...slide.notes];
  if (slide.kind !== 'theme') return [slide.title, slide.footer, ...slide.notes];
  const word = slide.figure?.kind === 'value' ? [slide.figure.word] : [];
  return [slide.title, slide.subtitle, ...word, slide.footer, ...slide.notes];
}

/** @param data what people wrote, wherever it stands in the texts of the deck */
function textsOf(deck: Deck, data: readonly string[]): CheckAgainst['texts'] {
  return [deck.title, ...deck.slides.flatMap(textsIn)].map((text) => ({
    text,
    data: data.filter((piece) => text.includes(piece)),
  }));
}

const goodStaff: StaffMember[] = [
  member('Ms', 'Rose', 'Hall', { initials: 'RHA', rooms: ['E4'] }),
  member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
];

export function against(changes: Partial<CheckAgainst> = {}): CheckAgainst {
  const deck = changes.deck ?? goodDeck;
  const look = changes.look ?? plainLook;
  return {
    deck,
    slides: layOut(deck, look),
    look,
    texts: textsOf(deck, writtenIn(deck)),
    release: { visits: { count: 14, asOf: null }, dates: '5 to 13 October 2026' },
    roster: rosterOf({ staff: goodStaff, visits: visits(14) }),
    approvals: [],
    ...changes,
  };
}

/** The deck with other titles on its themes, the others as they are. */
export function withTitles(...titles: string[]): Deck {
  let at = 0;
  return {
    ...goodDeck,
    slides: goodDeck.slides.map((slide) =>
      slide.kind === 'theme' ? { ...slide, title: titles[at++] ?? slide.title } : slide,
    ),
  };
}

/** The deck with one slide for each of some titles in place of its themes. */
export const withThemes = (deck: Deck, titles: readonly string[]): Deck => ({
  ...deck,
  slides: [
    ...deck.slides.filter(({ kind }) => kind !== 'theme'),
    ...titles.map((title, index): Slide => ({
      kind: 'theme',
      id: `theme:t${index + 1}`,
      cell: `theme:t${index + 1}`,
      title,
      figure: value('many', 7),
      subtitle: '7 of 14 visits',
      ...silent,
      footer,
    })),
  ],
});

/** The deck as a file, in a look. */
export const fileOf = (deck: Deck, look: Look = plainLook): Uint8Array =>
  writeDeck({ title: deck.title, slides: layOut(deck, look), look });

export const checkGood = (bytes: Uint8Array, changes: Partial<CheckAgainst> = {}): FileCheck =>
  checkFile(bytes, against(changes));
