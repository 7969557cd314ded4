/** A deck made by hand of all that people may write, for the tests of the writer and the check. */
import type { Deck } from '../../../../core/contract/calls/slides.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';
const notes = ['Say it.'];

export const spokenDeck: Deck = {
  title: 'Spoken',
  slides: [
    {
      kind: 'thanks',
      id: 'thanks',
      title: 'Thank you',
      lines: ['How do pupils talk?', footer],
      notes,
      footer: 'Elmfield School · Spoken',
    },
    {
      kind: 'overview',
      id: 'themes',
      title: 'What came up in our visits',
      subtitle: '14 visits',
      items: [
        { cell: 'theme:t1', title: 'Pupils say why', word: null },
        { cell: 'theme:t2', title: 'Talk', word: 'many' },
      ],
      notes,
      footer,
    },
    {
      kind: 'theme',
      id: 'theme:t1',
      cell: 'theme:t1',
      title: 'Pupils say why',
      figure: null,
      subtitle: '',
      lines: ['“Why?” & <why>', 'Nine of 12 pupils said why.', 'سأل التلاميذ لماذا'],
      wonder: 'I wonder who did not.',
      notes,
      footer,
    },
    {
      kind: 'pupils',
      id: 'pupils',
      title: 'What pupils told us',
      lines: ['I get time to think.'],
      notes,
      footer,
    },
    {
      kind: 'credit',
      id: 'credit',
      title: 'Go and see',
      items: [{ what: 'Wait time', where: 'Maths' }],
      notes,
      footer,
    },
    {
      kind: 'decisions',
      id: 'decisions',
      title: 'What we will do',
      groups: [
        { kind: 'keep', items: [{ text: 'Talk partners', horizon: 'next-month' }] },
        { kind: 'ask', items: [{ text: 'Who speaks?', horizon: null }] },
      ],
      notes,
      footer,
    },
    { kind: 'done', id: 'done', title: 'You said, we did', items: ['Whiteboards are there'], notes, footer },
    {
      kind: 'questions',
      id: 'questions',
      title: 'To talk about',
      items: ['Who speaks?', 'Who does not?'],
      notes,
      footer,
    },
    {
      kind: 'invitation',
      id: 'invitation',
      title: 'Come and see: ask for a walk in your room',
      lines: ['Tell us when it suits you.'],
      notes,
      footer: '',
    },
  ],
};

const share = (count: number, of: number) =>
  ({ kind: 'value', word: 'many', count, of, asOf: null }) as const;

/** Bars of two walks, and of look-fors. */
export const chartsDeck: Deck = {
  title: 'Charts',
  slides: [
    {
      kind: 'chart',
      id: 'then-and-now',
      of: 'then-and-now',
      accent: null,
      earlier: { name: 'summer', nowName: 'autumn', figures: [share(9, 20), share(10, 20)] },
      notes,
      footer,
      chart: {
        title: 'We noted participation in a greater share of visits than in summer',
        subtitle: 'Share of visits: autumn, 24 visits; summer, 20 visits',
        rows: [
          { id: 'participation', label: 'Participation', letter: 'B', figure: share(18, 24), why: null },
          { id: 'clear-goals', label: 'Clear goals', letter: 'D', figure: share(13, 24), why: null },
        ],
        footnote: footer,
        scale: 24,
        alt: 'Bar chart with two bars a row.',
      },
    },
    {
      kind: 'chart',
      id: 'look-fors',
      of: 'look-fors',
      accent: null,
      earlier: null,
      notes,
      footer,
      chart: {
        title: 'Most pupils spoke, where we looked for it',
        subtitle: 'Of the visits that recorded it',
        rows: [
          {
            id: '1',
            label: 'Most pupils spoke at least once in the whole of the visit',
            letter: null,
            figure: share(9, 13),
            why: null,
          },
        ],
        footnote: 'Not recorded is not “no”',
        scale: 13,
        alt: 'Bar chart.',
      },
    },
  ],
};
