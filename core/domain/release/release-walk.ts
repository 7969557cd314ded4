/** The whole way from facts to a release: planned, attacked beside what left before, planned once more where that found anything. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import { attack, type AttackFinding } from '../attacker/attack.ts';
import type { LedgerCell, LedgerFigure, LedgerRelease } from './ledger-release.ts';
import { plan, type Planned, type PlanInput } from './plan.ts';
import type { LedgerDraft, Release, ReleasedFigure } from './release.ts';

export type ReleaseInput = Omit<PlanInput, 'heldBack'>;

export interface ReleasedWalk extends Planned {
  /** What is written down when it leaves: the figures that really stand in it. */
  draft: LedgerDraft;
  /** What is wrong with it all the same; it must not leave unless this is empty. */
  findings: AttackFinding[];
}

/** Another plan may show something else instead; what is found in so many plans must not leave. */
const mostPlans = 5;

/** Plans a release and attacks it, again and again: what the attacker finds gets no figure of today. */
export function releaseWalk(input: ReleaseInput): ReleasedWalk {
  const heldBack = new Set<string>();
  let released = attacked(input, heldBack);
  for (let plans = 1; plans < mostPlans && released.findings.length > 0; plans += 1) {
    for (const { cell } of released.findings) heldBack.add(cell);
    released = attacked(input, heldBack);
  }
  return released;
}

function attacked(input: ReleaseInput, heldBack: ReadonlySet<string>): ReleasedWalk {
  const planned = plan({ ...input, heldBack });
  const draft = publishedDraft(planned);
  const today: LedgerRelease = { id: 'today', at: '', hasBeenSeen: null, ...draft };
  return {
    ...planned,
    draft,
    findings: attack(today, planned.earlier, input.rules.teachers, input.hasThemeCounts),
  };
}

/**
 * What stands in a release, by cell, with who stands behind it: the attacker and the ledger are told what is drawn, not
 * what was meant.
 * @throws Error where a figure stands in the release that nobody stands behind
 */
function publishedDraft({ release, draft }: Planned): LedgerDraft {
  const published = publishedFigures(release);
  const cells = draft.cells.map((cell): LedgerCell => ({
    ...cell,
    figure: published.get(cell.cell) ?? null,
  }));
  const known = new Set(cells.map(({ cell }) => cell));
  if ([...published.keys()].some((cell) => !known.has(cell)))
    throw new Error('a figure stands in the release that was not planned');
  return { ...draft, cells };
}

function publishedFigures({ visits, areas, themes, lookFors }: Release): Map<string, LedgerFigure> {
  const figures = [...areas, ...themes, ...lookFors].flatMap(({ cell, figure }): [string, LedgerFigure][] =>
    figure === null ? [] : [[cell, published(figure)]],
  );
  const total =
    visits === null ? [] : [['total', { word: 'most', isAgreed: false, count: visits.count }] as const];
  const recorded = lookFors.map(({ recordedCell, figure: { of } }): [string, LedgerFigure] => [
    recordedCell,
    { word: 'most', isAgreed: false, count: of },
  ]);
  return new Map([...total, ...figures, ...recorded]);
}

const published = ({ word, isAgreed, count }: ReleasedFigure): LedgerFigure => ({ word, isAgreed, count });

/** The rules that a walk keeps once something of it has left: the strictest of those under which anything did. */
export function frozenRules(ledger: readonly LedgerRelease[]): DisclosureRules | null {
  const [first, ...others] = ledger.map(({ rules }) => rules);
  return first === undefined ? null : others.reduce(strictestOf, first);
}

export function strictestOf(a: DisclosureRules, b: DisclosureRules): DisclosureRules {
  return {
    teachers: Math.max(a.teachers, b.teachers),
    classes: Math.max(a.classes, b.classes),
    oneTeacher: Math.min(a.oneTeacher, b.oneTeacher),
    twoTeachers: Math.min(a.twoTeachers, b.twoTeachers),
    oneTeacherOfWalk: Math.min(a.oneTeacherOfWalk, b.oneTeacherOfWalk),
  };
}
