/** The slides that are words: a theme’s lines and wondering, pupils, credit, decisions and questions. */
import { horizonNames } from '../../contract/names-of-codes.ts';
import type { Slide } from '../../contract/calls/slides.ts';
import type { StandingWords } from '../lines/review.ts';
import {
  belowTitle,
  column,
  headHeight,
  headingHeight,
  numberIndent,
  roomFrom,
  sharedOut,
  stackHeight,
  wordGap,
} from './word-room.ts';

type ThemeSlide = Extract<Slide, { kind: 'theme' }>;
type DecisionsSlide = Extract<Slide, { kind: 'decisions' }>;
type DecisionItem = DecisionsSlide['groups'][number]['items'][number];

const titles = {
  pupils: 'What pupils told us',
  credit: 'Go and see',
  decisions: 'What we will do',
  questions: 'To talk about in departments',
} as const;

/** "A day of planning together (next month)". */
export function decisionText({ text, horizon }: DecisionItem): string {
  return horizon === null ? text : `${text} (${horizonNames[horizon]})`;
}

/** "Wait time: Ms Hall, Maths". */
export function creditText({ what, where }: { what: string; where: string }): string {
  return `${what}: ${where}`;
}

/** The lines of a theme's slide, and its wondering last. */
export function themeTexts({ lines, wonder }: Pick<ThemeSlide, 'lines' | 'wonder'>): string[] {
  return wonder === null ? lines : [...lines, wonder];
}

/** Whether a word or number stands above the lines of a theme. */
export const hasHead = ({ figure, subtitle }: Pick<ThemeSlide, 'figure' | 'subtitle'>): boolean =>
  figure?.kind === 'value' || subtitle !== '';

/** Where the lines of a theme begin. */
export function themeLinesFrom(slide: Pick<ThemeSlide, 'title' | 'figure' | 'subtitle'>): number {
  return belowTitle(slide.title).y + (hasHead(slide) ? headHeight + wordGap : 0);
}

/** A theme on as many slides as its words need; its figure stands on the first. */
export function themeSlides(slide: ThemeSlide): ThemeSlide[] {
  const { lines, wonder } = slide;
  const [first = [], ...others] = sharedOut(themeTexts(slide), roomFrom(themeLinesFrom(slide)), stackHeight);
  const without = { ...slide, lines: [], wonder: null };
  const holding = (base: ThemeSlide, page: readonly string[], from: number): ThemeSlide => ({
    ...base,
    lines: lines.slice(from, from + page.length),
    wonder: wonder !== null && from + page.length > lines.length ? wonder : null,
  });
  let from = first.length;
  const rest = others.map((page) => {
    const made = holding({ ...without, figure: null, subtitle: '' }, page, from);
    from += page.length;
    return made;
  });
  return [holding(without, first, 0), ...rest];
}

/** What pupils told us, and where to go and see. */
export function pupilsAndCredit({ pupils, credit }: StandingWords, footer: string): Slide[] {
  const room = (title: string): number => roomFrom(belowTitle(title).y);
  return [
    ...sharedOut(pupils, room(titles.pupils), stackHeight).map((lines): Slide => ({
      kind: 'pupils',
      title: titles.pupils,
      lines,
      footer,
    })),
    ...sharedOut(credit, room(titles.credit), (items, size) => stackHeight(items.map(creditText), size)).map(
      (items): Slide => ({ kind: 'credit', title: titles.credit, items, footer }),
    ),
  ];
}

type Decision = StandingWords['decisions'][number];

function grouped(decisions: readonly Decision[]): DecisionsSlide['groups'] {
  return (['keep', 'ask', 'support'] as const).flatMap((kind) => {
    const items = decisions
      .filter((one) => one.kind === kind)
      .map(({ text, horizon }) => ({ text, horizon }));
    return items.length === 0 ? [] : { kind, items };
  });
}

/** Height of the groups of a slide, each under its heading. */
export function groupsHeight(groups: DecisionsSlide['groups'], size: number): number {
  return groups.reduce(
    (sum, { items }) => sum + headingHeight + stackHeight(items.map(decisionText), size) + wordGap,
    0,
  );
}

/** Height of numbered questions. */
export function questionsHeight(items: readonly string[], size: number): number {
  return stackHeight(items, size, column - numberIndent);
}

/** Keep, ask, support; then what is to be talked about in departments, numbered over all of its slides. */
export function decisionsAndQuestions({ decisions, questions }: StandingWords, footer: string): Slide[] {
  const room = (title: string): number => roomFrom(belowTitle(title).y);
  const inOrder = grouped(decisions).flatMap(({ kind, items }) => items.map((item) => ({ kind, ...item })));
  const decided = sharedOut(inOrder, room(titles.decisions), (items, size) =>
    groupsHeight(grouped(items), size),
  );
  const asked = sharedOut(questions, room(titles.questions), questionsHeight);
  let first = 1;
  return [
    ...decided.map((items): Slide => ({
      kind: 'decisions',
      title: titles.decisions,
      groups: grouped(items),
      footer,
    })),
    ...asked.map((items): Slide => {
      const slide: Slide = { kind: 'questions', title: titles.questions, first, items, footer };
      first += items.length;
      return slide;
    }),
  ];
}
