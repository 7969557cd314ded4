/** The verdict on a deck as a page that the team can keep: what is shown, hidden and kept back, and what was looked at. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { MinutesSection, Minutes } from '../../contract/calls/minutes.ts';
import type { Deck, Slide, Verdict } from '../../contract/calls/slides.ts';
import {
  findingLine,
  outcomeWords,
  sayFigures,
  sayNames,
  sizeWords,
  stateWords,
} from '../../contract/verdict-words.ts';
import { dateSpan } from '../../domain/dates.ts';
import { privateMark } from '../../domain/minutes/make-minutes.ts';
import { horizonNames } from '../../contract/names-of-codes.ts';
import type { LaidOutSlide } from '../../domain/deck/layout/model.ts';
import { slideText } from '../../domain/deck/text/slide-text.ts';
import { creditText } from '../../domain/deck/word-texts.ts';
import type { Approval } from './check/text-judge.ts';

export interface CheckPage {
  deck: Deck;
  /** The pages of the deck. */
  slides: readonly LaidOutSlide[];
  verdict: Verdict;
  approvals: readonly Approval[];
  /** Those by which the figures were decided. */
  rules: DisclosureRules;
  /** ISO day. */
  on: string;
}

/** @returns a document with the mark of what is private; whoever writes it escapes every text of it */
export function checkPage({ deck, slides, verdict, approvals, rules, on }: CheckPage): Minutes {
  const sections = [
    summary(verdict, on),
    list(
      'Put down to too few',
      verdict.attacks.map(({ figure, why }) => `${figure}: ${why}`),
    ),
    list('Found in the file', verdict.findings.filter(({ slide }) => slide === null).map(findingLine)),
    { heading: 'Slide by slide', level: 2 as const, blocks: [] },
    ...slides.map((page) => slideSection(page, deck, verdict)),
    reasons(verdict),
    list('Figures of an earlier day', deck.slides.flatMap(keptOn)),
    list(
      'Read by a person, and naming nobody',
      approvals.map(({ text, name }) => `“${name}” in “${text}”`),
    ),
    list('The rules', ruleLines(rules)),
  ];
  return { title: `Check of the slides: ${deck.title}`, mark: privateMark, sections: sections.flat() };
}

function summary(verdict: Verdict, on: string): MinutesSection {
  return {
    heading: 'The check',
    level: 2,
    blocks: [
      { kind: 'paragraph', text: outcomeWords[verdict.outcome] },
      {
        kind: 'facts',
        facts: [
          { label: 'Looked at on', value: dayInWords(on) },
          { label: 'Slides', value: `${verdict.slides}, ${sizeWords[verdict.size]}` },
          { label: 'Figures', value: sayFigures(verdict) },
          { label: 'The file', value: sayNames(verdict) },
        ],
      },
    ],
  };
}

/** What a slide shows, and what was found on it. */
function slideSection(page: LaidOutSlide, deck: Deck, { findings }: Verdict): MinutesSection {
  const { slideId, pageOf, number, title } = page;
  const here = findings.filter((finding) => finding.slide === number).map(findingLine);
  const slide = deck.slides.find(({ id }) => id === slideId);
  const items = slide === undefined || pageOf > 1 ? slideText(page) : linesOf(slide);
  return {
    heading: `Slide ${number}: ${title}`,
    level: 3,
    blocks: [
      { kind: 'list', heading: null, items },
      ...(here.length === 0 ? [] : [{ kind: 'list' as const, heading: 'Found', items: here }]),
    ],
  };
}

function linesOf(slide: Slide): string[] {
  switch (slide.kind) {
    case 'thanks':
    case 'pupils':
    case 'invitation':
      return slide.lines;
    case 'done':
    case 'questions':
      return slide.items;
    case 'credit':
      return slide.items.map(creditText);
    case 'overview':
      return slide.items.map(({ title, word }) => (word === null ? title : `${title}: ${word}`));
    case 'decisions':
      return slide.groups.flatMap(({ items }) =>
        items.map(({ text, horizon }) => (horizon === null ? text : `${text} (${horizonNames[horizon]})`)),
      );
    case 'theme':
      return [
        slide.figure === null ? 'A statement without figure' : say(slide.figure),
        ...slide.lines,
        ...(slide.wonder === null ? [] : [slide.wonder]),
      ];
    case 'chart':
      return slide.chart.rows.map(({ label, figure }) => `${label}: ${say(figure)}`);
  }
}

function say(figure: ClearedFigure): string {
  if (figure.kind === 'hidden') return 'not shown';
  const { word, count, of, asOf } = figure;
  const number = count === null ? 'the word alone' : `${count} of ${of ?? '…'} visits`;
  return `${word}, ${number}${asOf === null ? '' : `, as of ${dayInWords(asOf)}`}`;
}

function keptOn(slide: Slide): string[] {
  const figures =
    slide.kind === 'chart'
      ? slide.chart.rows
      : slide.kind === 'theme' && slide.figure !== null
        ? [{ label: slide.title, figure: slide.figure }]
        : [];
  return figures.flatMap(({ label, figure }) =>
    figure.kind === 'value' && figure.asOf !== null ? `${label}: stays as of ${dayInWords(figure.asOf)}` : [],
  );
}

function ruleLines({ teachers, oneTeacher, twoTeachers, oneTeacherOfWalk }: DisclosureRules): string[] {
  return [
    `Each figure rests on ${teachers} or more teachers; a theme’s other visits do so too.`,
    `No teacher has more than ${oneTeacher} % of a figure’s visits, no two have more than ${twoTeachers} %.`,
    `Where one teacher has more than ${oneTeacherOfWalk} % of the whole walk, themes have no count.`,
  ];
}

function reasons(verdict: Verdict): MinutesSection[] {
  if (verdict.reasons.length === 0) return [];
  const rows = verdict.reasons.map(({ figure, state, why, change }) => [
    figure,
    stateWords[state],
    why,
    change,
  ]);
  const columns = ['Figure', 'State', 'Why', 'What would change it'];
  return [
    {
      heading: 'Hidden, shortened or kept back',
      level: 2,
      blocks: [{ kind: 'table', heading: null, columns, rows }],
    },
  ];
}

function list(heading: string, items: string[]): MinutesSection[] {
  return items.length === 0 ? [] : [{ heading, level: 2, blocks: [{ kind: 'list', heading: null, items }] }];
}

const dayInWords = (isoDay: string): string => dateSpan([isoDay]) ?? isoDay;
