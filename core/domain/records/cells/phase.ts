/** The phase of schooling that a year group is in, as schools in England and Wales name them. */

const phases = ['Primary', 'KS3', 'KS4', 'KS5'] as const;
export type Phase = (typeof phases)[number];

/** Years up to and including the last of each phase. */
const lastYears: readonly (readonly [number, Phase])[] = [
  [6, 'Primary'],
  [9, 'KS3'],
  [11, 'KS4'],
  [14, 'KS5'],
];

const phaseOfYear = (year: number): Phase | null => lastYears.find(([last]) => year <= last)?.[1] ?? null;

/**
 * The phases that a year group as recorded belongs to: one for "9", "Reception" and "Sixth form", two for "6/7".
 * Empty where it names none ("mixed", nothing).
 */
export function phasesOf(yearGroup: string | null): Phase[] {
  const text = (yearGroup ?? '').toLowerCase();
  const stage = /\b(?:ks|key stage)\s*([1-5])\b/u.exec(text)?.[1];
  if (stage !== undefined)
    return [stage <= '2' ? 'Primary' : stage === '3' ? 'KS3' : stage === '4' ? 'KS4' : 'KS5'];
  if (/\b(?:sixth form|post.16|ks5)\b/u.test(text)) return ['KS5'];
  if (/\b(?:eyfs|nursery|reception|early years|primary)\b/u.test(text) || /^r$/u.test(text))
    return ['Primary'];
  const years = (text.match(/\d+/gu) ?? []).map(Number);
  // "7–9" means the years between as well.
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isSpan = /\d\s*(?:-|–|to)\s*\d/u.test(text) && last <= 14;
  const all = isSpan ? Array.from({ length: last - first + 1 }, (_, more) => first + more) : years;
  const found = new Set(all.flatMap((year) => phaseOfYear(year) ?? []));
  return phases.filter((phase) => found.has(phase));
}
