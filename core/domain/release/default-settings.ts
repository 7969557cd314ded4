/** The rules that hold until a school sets its own. */
import type { DisclosureSettings } from '../../contract/calls/disclosure.ts';

/** After Culture Amp's five; shares as national statistics have them. */
export const defaultSettings: DisclosureSettings = {
  rules: { teachers: 5, classes: 3, oneTeacher: 60, twoTeachers: 80, oneTeacherOfWalk: 40 },
  isPhaseOffered: true,
};
