/** How well names are found on generated lines: sixteen ways of writing one at each place of a sentence, many origins. */
import { expect, test } from 'vitest';
import { createNameEngine, isHidden } from '../../../core/domain/veil/engine.ts';
import type { Span } from '../../../core/domain/veil/spans.ts';
import { heldOutCleanLines, lateCleanLines, tuningCleanLines } from './support/clean-lines.ts';
import { listsOf } from './support/school-names.ts';
import {
  type GeneratedLine,
  type Half,
  linesFor,
  misspeltLines,
  pupilNames,
  roleBeforeName,
  schoolOf,
} from './support/ways.ts';

/** Every letter of the name is hidden; a dot or a space more or less hides nothing and shows nothing. */
const isHiddenWhole = ({ text, from, to }: GeneratedLine, spans: readonly Span[]): boolean =>
  text
    .slice(from, to)
    .split('')
    .every(
      (sign, at) =>
        !/[\p{L}\p{N}]/u.test(sign) || spans.some((span) => from + at >= span.from && from + at < span.to),
    );

interface Recall {
  hidden: number;
  masked: number;
}

function measure(half: Half) {
  const { listed, ordinary } = schoolOf(half);
  const { read } = createNameEngine(listsOf([...listed, ...ordinary]), []);
  const recall = (lines: readonly GeneratedLine[]): Recall => {
    const covered = (isCounted: (span: Span) => boolean): number =>
      lines.filter((line) => isHiddenWhole(line, read(line.text).filter(isCounted))).length / lines.length;
    return { hidden: covered(isHidden), masked: covered(({ verdict }) => verdict === 'masked') };
  };
  const share = (clean: readonly string[], verdict: Span['verdict']): number =>
    clean.filter((text) => read(text).some((span) => span.verdict === verdict)).length / clean.length;
  const veiled = (clean: readonly string[]) => ({
    masked: share(clean, 'masked'),
    asked: share(clean, 'asked'),
  });
  return {
    listed: recall(linesFor(listed, half, 6)),
    ordinary: recall(linesFor(ordinary, half, 6)),
    misspelt: recall(misspeltLines(listed, half, 600)),
    role: recall(roleBeforeName(half, 200)),
    pupils: recall(pupilNames(half, 300)),
    clean: veiled(half === 'tuning' ? tuningCleanLines : heldOutCleanLines),
    late: veiled(lateCleanLines),
  };
}

test.each<Half>(['tuning', 'held-out'])('the %s half', (half) => {
  const { listed, ordinary, misspelt, role, pupils, clean, late } = measure(half);
  expect(listed.masked).toBeGreaterThanOrEqual(0.98);
  expect(ordinary.hidden).toBeGreaterThanOrEqual(0.9);
  expect(misspelt.masked).toBeGreaterThanOrEqual(0.9);
  expect(role.masked).toBeGreaterThanOrEqual(0.9);
  expect(pupils.hidden).toBeGreaterThanOrEqual(0.9);
  expect(clean.masked).toBeLessThanOrEqual(0.02);
  expect(clean.asked).toBeLessThanOrEqual(0.04);
  expect(late.masked).toBeLessThanOrEqual(0.02);
  expect(late.asked).toBeLessThanOrEqual(0.04);
});
