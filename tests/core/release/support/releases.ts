/** Releases one after the other, as the app makes them: planned, attacked, planned once more, written into a ledger. */
import { foldSpelling } from '../../../../core/domain/people/known-staff.ts';
import { attack, type AttackFinding } from '../../../../core/domain/attacker/attack.ts';
import type {
  LedgerCell,
  LedgerFigure,
  LedgerRelease,
} from '../../../../core/domain/release/ledger-release.ts';
import { plan, type Planned, type PlanInput } from '../../../../core/domain/release/plan.ts';
import { frozenRules } from '../../../../core/domain/release/release-walk.ts';
import type { Release } from '../../../../core/domain/release/release.ts';
import { change, factsOf, startOf, type Debrief } from './debrief.ts';
import { rules as usualRules } from './ledger.ts';
import { nameForms, nameOf, spell, type Name, type School } from './random-school.ts';

/** A release with what was found in the first answer, and in what really left. */
export interface Made {
  debrief: Debrief;
  input: PlanInput;
  /** The first answer, and what is left of it. */
  first: Planned;
  planned: Planned;
  /** What leaves, for the attacker. */
  today: LedgerRelease;
  atFirst: AttackFinding[];
  findings: AttackFinding[];
  /** How many plans it took. */
  plans: number;
  /** The releases before it. */
  before: LedgerRelease[];
}

/** What a release says, by cell: read from what is drawn. */
function saidOf({ visits, areas, themes, lookFors }: Release): Map<string, LedgerFigure> {
  const said = new Map<string, LedgerFigure>();
  if (visits !== null) said.set('total', { word: 'most', isAgreed: false, count: visits.count });
  for (const { cell, figure } of [...areas, ...themes])
    if (figure !== null)
      said.set(cell, { word: figure.word, isAgreed: figure.isAgreed, count: figure.count });
  for (const { cell, recordedCell, figure } of lookFors) {
    said.set(cell, { word: figure.word, isAgreed: figure.isAgreed, count: figure.count });
    said.set(recordedCell, { word: 'most', isAgreed: false, count: figure.of });
  }
  return said;
}

function publishedOf({ release, draft }: Planned): LedgerRelease {
  const said = saidOf(release);
  const cells = draft.cells.map((cell): LedgerCell => ({ ...cell, figure: said.get(cell.cell) ?? null }));
  const missing = [...said.keys()].filter((cell) => !draft.cells.some((one) => one.cell === cell));
  if (missing.length > 0) throw new Error(`nobody stands behind ${missing.join(', ')}`);
  return {
    id: 'today',
    at: '2026-10-31T09:00:00.000Z',
    hasBeenSeen: null,
    rules: draft.rules,
    base: draft.base,
    cells,
  };
}

/** As in the app: what is found in so many plans must not leave. */
const mostPlans = 5;

function make(debrief: Debrief, before: LedgerRelease[], teacherIds: ReadonlyMap<string, string>): Made {
  const { school, hasThemeCounts, hasLookFors, noticings } = debrief;
  const rules = frozenRules(before) ?? { ...usualRules, teachers: school.k };
  const attempt = (heldBack: ReadonlySet<string>): Pick<Made, 'input' | 'planned' | 'today' | 'findings'> => {
    const input = {
      facts: factsOf(debrief),
      rules,
      hasThemeCounts,
      hasLookFors,
      ledger: before,
      teacherIds,
      noticings,
      heldBack,
    };
    const planned = plan(input);
    const today = publishedOf(planned);
    return {
      input,
      planned,
      today,
      findings: attack(today, planned.earlier, rules.teachers, hasThemeCounts),
    };
  };
  const heldBack = new Set<string>();
  const first = attempt(heldBack);
  let last = first;
  let plans = 1;
  for (; plans < mostPlans && last.findings.length > 0; plans += 1) {
    for (const { cell } of last.findings) heldBack.add(cell);
    last = attempt(new Set(heldBack));
  }
  return { debrief, ...last, first: first.planned, atFirst: first.findings, plans, before };
}

/** Teachers and visits of a release as the ledger keeps them: known teachers by a random id that stays theirs. */
class Ledger {
  readonly releases: LedgerRelease[] = [];
  readonly teacherIds = new Map<string, string>();
  #made = 0;

  write({ planned, today }: Made): void {
    const ids = new Map<string, string>();
    const idOf = (key: string): string => {
      const known = ids.get(key) ?? (key.startsWith('new:') ? `teacher-${(this.#made += 1)}` : key);
      ids.set(key, known);
      return known;
    };
    for (const { key, spellings } of planned.draft.teachers)
      for (const spelling of spellings) this.teacherIds.set(spelling, idOf(key));
    const number = this.releases.length + 1;
    this.releases.push({
      ...today,
      id: `release-${number}`,
      at: `2026-10-1${number}T09:00:00.000Z`,
      hasBeenSeen: true,
      base: today.base.map(({ visit, teacher }) => ({
        visit,
        teacher: teacher === null ? null : idOf(teacher),
      })),
    });
  }
}

/** All releases of a school, one after the other. Stops where one must not leave. */
export function releasesOf(school: School): Made[] {
  const ledger = new Ledger();
  const all: Made[] = [];
  let debrief = startOf(school);
  for (const changes of [[], ...school.changes]) {
    debrief = changes.reduce(change, debrief);
    const made = make(debrief, [...ledger.releases], new Map(ledger.teacherIds));
    all.push(made);
    if (made.findings.length > 0) break;
    ledger.write(made);
  }
  return all;
}

/** The same facts, and the same ledger, under other names. */
export function renamed({ debrief, input }: Made, nameIt: (person: number) => Name): PlanInput {
  const spellings = new Map<string, string>();
  for (let person = 0; person < debrief.school.teachers; person += 1)
    for (const form of nameForms)
      spellings.set(foldSpelling(spell(nameOf(person), form)), foldSpelling(spell(nameIt(person), form)));
  return {
    ...input,
    facts: factsOf(debrief, nameIt),
    teacherIds: new Map(
      [...input.teacherIds].map(([spelling, id]) => [spellings.get(spelling) ?? spelling, id]),
    ),
  };
}
