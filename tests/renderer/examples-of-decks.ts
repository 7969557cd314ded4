/** Whole answers of the core about decks, to vary in tests. */
import { usualDeck } from '../../core/domain/board/plan-decks.ts';
import type { CallOutput } from '../../core/contract/calls/index.ts';
import type { Deck, Finding, Verdict } from '../../core/contract/calls/slides.ts';
import { sharedChart, walk } from './examples.ts';

export const deck: Deck = {
  title: walk.title,
  slides: [
    { kind: 'thanks', id: 'thanks', title: walk.title, lines: ['24 visits'], notes: [], footer: '' },
    {
      kind: 'chart',
      id: 'areas',
      of: 'areas',
      accent: 'b',
      earlier: null,
      chart: sharedChart,
      notes: [],
      footer: 'A snapshot',
    },
    {
      kind: 'theme',
      id: 'theme:t1',
      notes: [],
      cell: 'theme:t1',
      title: 'Partner talk came first',
      figure: { kind: 'value', word: 'many', count: null, of: null, asOf: null },
      subtitle: 'of 24 visits',
      lines: [],
      wonder: null,
      footer: 'A snapshot',
    },
    {
      kind: 'theme',
      id: 'theme:t2',
      notes: [],
      cell: 'theme:t2',
      title: 'Learning environment',
      figure: null,
      subtitle: '',
      lines: [],
      wonder: null,
      footer: 'A snapshot',
    },
  ],
};

export const clearVerdict: Verdict = {
  slides: 4,
  lines: 0,
  unread: [],
  figures: 6,
  hidden: 2,
  reasons: [
    {
      cell: 'area:c',
      figure: 'Learning environment',
      state: 'hidden',
      why: 'It rests on fewer than 5 teachers.',
      change: 'Visits to more teachers would change that.',
    },
    {
      cell: 'area:e',
      figure: 'Progress',
      state: 'kept',
      why: 'Two teachers were visited since 13 October.',
      change: 'Visits to three more teachers would change that.',
    },
    {
      cell: 'theme:t1',
      figure: 'Partner talk came first',
      state: 'word-differs',
      why: 'The team agreed on “many”; the count says “some”.',
      change: '',
    },
    {
      cell: 'theme:t2',
      figure: 'Learning environment',
      state: 'statement',
      why: 'Fewer than 5 teachers stand behind it.',
      change: 'Visits to more teachers would change that.',
    },
    {
      cell: 'theme:t3',
      figure: 'Answers were built on',
      state: 'left-out',
      why: 'Fewer than 5 teachers stand behind it.',
      change: 'Visits to more teachers would change that.',
    },
  ],
  size: 'full',
  attacks: [],
  parts: 31,
  findings: [],
  outcome: 'clear',
};

export const nameFound: Finding = {
  part: 'ppt/slides/slide3.xml',
  text: 'Partner',
  reason: 'name',
  slide: 3,
  slideId: 'theme:t1',
  within: 'Partner talk came first',
};

export const foundVerdict: Verdict = {
  ...clearVerdict,
  findings: [nameFound, { ...nameFound, part: 'docProps/core.xml', slide: null, slideId: null }],
  outcome: 'found',
};

export const shared: CallOutput<'slides.preview'> = {
  deck,
  plan: usualDeck,
  off: [],
  order: deck.slides.map(({ id }) => id),
  typed: [],
  themes: [],
  verdict: clearVerdict,
  compare: { walks: [], why: null },
  asks: [],
  approvals: [],
  noticings: [
    { themeId: 't2', title: 'Learning environment', label: 'Learning environment', isKept: true },
    { themeId: 't3', title: 'Answers were built on', label: 'Answers were built on', isKept: false },
  ],
};
