/** The verdict on a deck in words: every reason, state, size and outcome has its own, and a finding says where it stands. */
import { describe, expect, test } from 'vitest';
import { verdictSchema, type Finding } from '../../core/contract/calls/slides.ts';
import {
  findingLine,
  outcomeWords,
  sizeWords,
  stateWords,
  verdictLines,
} from '../../core/contract/verdict-words.ts';
import { canBeApproved } from '../../core/contract/wording.ts';
import { verdict } from '../core/slides/support/verdicts.ts';

const { findings, reasons, size, outcome } = verdictSchema.shape;
const finding = (changes: Partial<Finding> = {}): Finding => ({
  part: 'ppt/slides/slide3.xml',
  text: 'Hall',
  reason: 'name',
  slide: 3,
  slideId: 'theme:t1',
  within: 'Hall says why',
  ...changes,
});

describe('a finding', () => {
  test.each(findings.element.shape.reason.options)('%s has a line of its own', (reason) => {
    const others = findings.element.shape.reason.options.filter((other) => other !== reason);
    const line = findingLine(finding({ reason }));
    expect(line).toMatch(/^Found: .+“Hall” on slide 3, in “Hall says why”\.$/u);
    expect(line).not.toContain(reason.includes('-') ? reason : 'undefined');
    expect(others.map((other) => findingLine(finding({ reason: other })))).not.toContain(line);
  });

  test('that belongs to no slide names its part; a text that is all there is stands once; a long one is shortened', () => {
    expect(findingLine(finding({ slide: null, within: null }))).toBe(
      'Found: a name, “Hall” in ppt/slides/slide3.xml.',
    );
    expect(findingLine(finding({ reason: 'unknown-text', text: 'Hall says why' }))).toBe(
      'Found: something that this app did not write, “Hall says why” on slide 3.',
    );
    expect(findingLine(finding({ within: 'word '.repeat(100) })).length).toBeLessThan(140);
  });

  test.each(findings.element.shape.reason.options)(
    '%s can be approved only where it may be no name',
    (reason) => {
      const isOpen = reason === 'name' || reason === 'class-or-room';
      expect(canBeApproved(finding({ reason }))).toBe(isOpen);
      expect(canBeApproved(finding({ reason, within: null }))).toBe(false);
    },
  );
});

test('states, sizes and outcomes all have words, no two the same', () => {
  for (const [words, options] of [
    [stateWords, reasons.element.shape.state.options],
    [sizeWords, size.options],
    [outcomeWords, outcome.options],
  ] as const) {
    expect(Object.keys(words).sort()).toEqual([...options].sort());
    expect(new Set(Object.values(words)).size).toBe(options.length);
  }
});

test('the verdict line by line: the sum, the reasons, attacks, findings, and what it comes to', () => {
  const lines = verdictLines(
    verdict({
      size: 'without-figures',
      attacks: [{ cell: 'total', figure: 'Number of visits', why: 'It can be put down to two teachers.' }],
      unread: [
        { key: 'card:1@t1', where: 'Pupils say why', slideId: 'theme:t1', text: 'They said why twice.' },
      ],
      findings: [finding()],
      outcome: 'attackable',
    }),
  );
  expect(lines).toEqual([
    '5 slides, 14 figures, 3 hidden, 9 texts read; 1 name found in 31 parts.',
    'The deck is without figures, as the walk is small.',
    'Progress (not shown): It rests on fewer than 5 teachers. Visits to more teachers would change that.',
    'Reading corner (kept from an earlier deck): Two teachers were visited since.',
    'Left out, because nobody has read it: “They said why twice.” (Pupils say why)',
    'Number of visits: It can be put down to two teachers.',
    'Found: a name, “Hall” on slide 3, in “Hall says why”.',
    outcomeWords.attackable,
  ]);
});
