/** A deck made by hand of all that people may write, for the tests of the writer and the check. */
import type { Deck } from '../../../../core/contract/calls/slides.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';

export const spokenDeck: Deck = {
  title: 'Spoken',
  slides: [
    { kind: 'title', title: 'Spoken', lines: ['How do pupils talk?', footer], footer: '' },
    {
      kind: 'theme',
      cell: 'theme:t1',
      title: 'Pupils say why',
      figure: null,
      subtitle: '',
      lines: ['“Why?” & <why>', 'Nine of 12 pupils said why.'],
      wonder: 'I wonder who did not.',
      footer,
    },
    { kind: 'pupils', title: 'What pupils told us', lines: ['I get time to think.'], footer },
    { kind: 'credit', title: 'Go and see', items: [{ what: 'Wait time', where: 'Maths' }], footer },
    {
      kind: 'decisions',
      title: 'What we will do',
      groups: [{ kind: 'keep', items: [{ text: 'Talk partners', horizon: 'next-month' }] }],
      footer,
    },
    { kind: 'questions', title: 'To talk about', first: 3, items: ['Who speaks?', 'Who does not?'], footer },
  ],
};
