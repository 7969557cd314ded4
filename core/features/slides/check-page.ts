/** The verdict on a deck as a page that the team can keep: what is shown, hidden and kept back, and what was looked at. */
import type { RecordSection, TeamRecord } from '../../contract/calls/record.ts';
import type { Verdict } from '../../contract/calls/slides.ts';
import { sizeWords, stateWords, verdictLines } from '../../contract/verdict-words.ts';
import { privateMark } from '../../domain/record/make-record.ts';
import type { Approval } from '../../store/approvals.ts';

export interface CheckPage {
  title: string;
  verdict: Verdict;
  approvals: readonly Approval[];
  /** k. */
  teachers: number;
  /** ISO day. */
  on: string;
}

/** @returns a document with the mark of what is private */
export function checkPage({ title, verdict, approvals, teachers, on }: CheckPage): TeamRecord {
  const sections = [
    summary(verdict, teachers, on),
    reasons(verdict),
    list(
      'Attributed to too few',
      verdict.attacks.map(({ figure, why }) => `${figure}: ${why}`),
    ),
    list(
      'Read by a person, and naming nobody',
      approvals.map(({ text, name }) => `“${name}” in “${text}”`),
    ),
  ];
  return { title: `Check of the slides: ${title}`, mark: privateMark, sections: sections.flat() };
}

function summary(verdict: Verdict, teachers: number, on: string): RecordSection {
  const { slides, figures, hidden, parts, findings, size } = verdict;
  const names = findings.filter(({ reason }) => ['name', 'email', 'class-or-room'].includes(reason)).length;
  const facts = [
    { label: 'Looked at on', value: on },
    { label: 'Slides', value: String(slides) },
    { label: 'Kind of deck', value: sizeWords[size] },
    { label: 'Figures', value: `${figures}, ${hidden} of them hidden` },
    { label: 'Each rests on', value: `${teachers} teachers or more` },
    { label: 'Names found', value: `${names} in ${parts} parts of the file` },
    { label: 'Anything else found', value: String(findings.length - names) },
  ];
  const [, ...lines] = verdictLines({ ...verdict, reasons: [], attacks: [] });
  return {
    heading: 'The check',
    level: 2,
    blocks: [
      { kind: 'facts', facts },
      { kind: 'list', heading: null, items: lines },
    ],
  };
}

function reasons(verdict: Verdict): RecordSection[] {
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

function list(heading: string, items: string[]): RecordSection[] {
  return items.length === 0 ? [] : [{ heading, level: 2, blocks: [{ kind: 'list', heading: null, items }] }];
}
