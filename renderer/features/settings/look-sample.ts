/** Four slides of a walk that never was, on which a look is tried. */
import type { Slide } from '../../../core/contract/calls/slides.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import type { LaidOutSlide, Look } from '../../../core/domain/deck/layout/model.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';
const notes: string[] = [];
const every = { notes, footer };

const figure = (word: 'many' | 'some', count: number, of = 24) =>
  ({ kind: 'value', word, count, of, asOf: null }) as const;

const areas = [
  { id: 'participation', label: 'Participation', letter: null, why: null },
  { id: 'clear-goals', label: 'Clear goals', letter: null, why: null },
  { id: 'feedback', label: 'Feedback', letter: null, why: null },
] as const;

const now = [figure('many', 18), figure('many', 13), figure('some', 8)] as const;
const then = [figure('some', 9, 20), figure('many', 12, 20), figure('some', 7, 20)] as const;

const chart = {
  rows: areas.map((area, at) => ({ ...area, figure: now[at] ?? now[0] })),
  footnote: footer,
  scale: 24,
  alt: 'Bar chart.',
};

const slidesOf = (school: string): Slide[] => [
  {
    ...every,
    kind: 'thanks',
    id: 'thanks',
    title: 'Thank you for opening your doors',
    lines: ['24 visits', 'How do pupils put their thinking into words?', footer],
    footer: school === '' ? 'An example' : `${school} · An example`,
  },
  {
    ...every,
    kind: 'chart',
    id: 'areas',
    of: 'areas',
    accent: 'participation',
    earlier: null,
    chart: { ...chart, title: 'We noted participation in most visits', subtitle: 'Of 24 visits' },
  },
  {
    ...every,
    kind: 'theme',
    id: 'theme:example',
    cell: 'theme:example',
    title: 'Pupils explain to each other before they answer',
    figure: { ...figure('many', 13), count: null, of: null },
    subtitle: 'of 24 visits',
    lines: ['Partners told each other why, then the class heard both.'],
    wonder: 'I wonder who did not get to speak.',
  },
  {
    ...every,
    kind: 'chart',
    id: 'then-and-now',
    of: 'then-and-now',
    accent: null,
    earlier: { name: 'summer', nowName: 'autumn', figures: [...then] },
    chart: {
      ...chart,
      title: 'More participation than in summer',
      subtitle: 'Share of visits: autumn, 24 visits; summer, 20 visits',
    },
  },
];

const names = ['The first slide', 'Focus areas', 'A theme', 'Then and now'] as const;

/** As they are drawn, each with what it is an example of. */
export function sampleSlides(look: Look): { name: string; page: LaidOutSlide }[] {
  const pages = layOut({ title: '', slides: slidesOf(look.school) }, look);
  return pages.map((page, at) => ({ name: names[at] ?? page.title, page }));
}
