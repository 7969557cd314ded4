/** Labels that grade: what a teacher did would be marked with them, so they are never charted. */

const words = new Set(
  `outstanding excellent excellence exceptional exemplary distinguished proficient basic good satisfactory
   unsatisfactory inadequate requires requiring poor weak strong strength strengths superb acceptable unacceptable
   effective ineffective secure insecure emerging emergent developing developed embedding embedded mastery mastered
   expected exceeding exceeds meeting meets met unmet standard standards below above pass passed fail failed grade graded grades
   level score mark red amber green rag concern concerns improvement competent incompetent advanced beginning
   novice expert limited adequate better best worse worst fair great quality unsuccessful successful`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** A number, or a letter alone: "1", "4/5", "B+", "R". */
const mark = /^(?:\p{L}[+-]?|\p{N}[\p{N}\s./%+-]*)$/u;

const isGrade = (label: string): boolean =>
  mark.test(label.trim()) || (label.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => words.has(word));

/** Whether any of some labels grades: one such label makes a grading of the whole scale. */
export const isGrading = (labels: readonly string[]): boolean => labels.some(isGrade);
