/** The rules that protect colleagues, as they are being changed: what was typed, what is wrong with it, what it would do. */
import type { DisclosureRules, DisclosureSettings } from '../../../core/contract/calls/disclosure.ts';

type RuleName = keyof DisclosureRules;

interface RuleField {
  readonly name: RuleName;
  readonly label: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

export const ruleFields: readonly RuleField[] = [
  {
    name: 'teachers',
    label: 'Teachers behind a figure, at least',
    hint: 'A figure that rests on fewer is not shown. Staff are told this number.',
    least: 3,
    most: 50,
    unit: 'teachers',
  },
  {
    name: 'classes',
    label: 'Classes behind a figure of a class or year, at least',
    hint: 'Holds only where a class or a year group stands beside a figure.',
    least: 2,
    most: 50,
    unit: 'classes',
  },
  {
    name: 'oneTeacher',
    label: 'One teacher’s share of a figure, at most',
    hint: 'Else the figure would speak mostly of one person.',
    least: 1,
    most: 100,
    unit: '%',
  },
  {
    name: 'twoTeachers',
    label: 'Two teachers’ share of a figure, at most',
    hint: 'Either of the two could take their own part away and see the other’s.',
    least: 1,
    most: 100,
    unit: '%',
  },
  {
    name: 'oneTeacherOfWalk',
    label: 'One teacher’s share of the whole walk, at most',
    hint: 'Above it, themes have no counts.',
    least: 1,
    most: 100,
    unit: '%',
  },
];

type Typed = Record<RuleName, string>;

export class Protecting {
  #read: () => DisclosureSettings;
  #typed = $state.raw<Typed | null>(null);
  #isPhaseOffered = $state<boolean | null>(null);

  /** @param read what is kept, here or from another window */
  constructor(read: () => DisclosureSettings) {
    this.#read = read;
  }

  get #kept(): DisclosureSettings {
    return this.#read();
  }

  /** What stands in a field. */
  typed(name: RuleName): string {
    return this.#typed?.[name] ?? String(this.#kept.rules[name]);
  }

  get isPhaseOffered(): boolean {
    return this.#isPhaseOffered ?? this.#kept.isPhaseOffered;
  }

  type(name: RuleName, text: string): void {
    const { teachers, classes, oneTeacher, twoTeachers, oneTeacherOfWalk } = this.#kept.rules;
    const before = this.#typed ?? {
      teachers: String(teachers),
      classes: String(classes),
      oneTeacher: String(oneTeacher),
      twoTeachers: String(twoTeachers),
      oneTeacherOfWalk: String(oneTeacherOfWalk),
    };
    this.#typed = { ...before, [name]: text.trim() };
  }

  offerPhase(isOffered: boolean): void {
    this.#isPhaseOffered = isOffered;
  }

  leave(): void {
    this.#typed = null;
    this.#isPhaseOffered = null;
  }

  get isChanged(): boolean {
    return (
      this.isPhaseOffered !== this.#kept.isPhaseOffered ||
      ruleFields.some(({ name }) => this.typed(name) !== String(this.#kept.rules[name]))
    );
  }

  /** What is wrong with a field, in a sentence; null where nothing is. */
  fault(name: RuleName): string | null {
    const field = ruleFields.find((one) => one.name === name);
    const text = this.typed(name);
    if (!field) return null;
    const number = Number(text);
    if (!/^\d+$/.test(text)) return `Write a whole number, from ${field.least} to ${field.most}.`;
    if (number < field.least)
      return name === 'teachers'
        ? 'At least 3: behind fewer, each of them would know what was seen of the others.'
        : `At least ${field.least}.`;
    if (number > field.most) return `At most ${field.most}.`;
    if (name === 'twoTeachers' && number < Number(this.typed('oneTeacher')))
      return 'Two teachers cannot be allowed less than one of them.';
    return null;
  }

  /** The settings as they would be kept; null while something is wrong. */
  get draft(): DisclosureSettings | null {
    if (ruleFields.some(({ name }) => this.fault(name) !== null)) return null;
    const number = (name: RuleName): number => Number(this.typed(name));
    return {
      rules: {
        teachers: number('teachers'),
        classes: number('classes'),
        oneTeacher: number('oneTeacher'),
        twoTeachers: number('twoTeachers'),
        oneTeacherOfWalk: number('oneTeacherOfWalk'),
      },
      isPhaseOffered: this.isPhaseOffered,
    };
  }
}
