/** Walks written as strings, and an office that plans releases of them and remembers what left. */
import type { DisclosureRules } from '../../../../core/contract/calls/disclosure.ts';
import type { PrevalenceWord } from '../../../../core/contract/calls/insight.ts';
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import { defaultSettings } from '../../../../core/domain/release/default-settings.ts';
import type { LedgerRelease } from '../../../../core/domain/release/ledger-release.ts';
import { plan, type Planned, type PlanInput } from '../../../../core/domain/release/plan.ts';
import type { ReleasedFigure } from '../../../../core/domain/release/release.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';

export const rules: DisclosureRules = defaultSettings.rules;

/** Positions of visits, from 0. */
export type Visits = readonly number[];

export const range = (from: number, to: number): Visits =>
  Array.from({ length: to - from }, (_, at) => from + at);

interface ThemeOf {
  visits: Visits;
  /** Left out: as the id says; null: a cluster without a title. */
  title?: string | null;
  word?: PrevalenceWord | null;
}

export interface School {
  /** One letter a visit, the same letter for the same teacher; "?" where nobody knows. */
  teachers: string;
  /** Visits with evidence, by focus area. */
  areas?: Readonly<Record<string, Visits>>;
  themes?: Readonly<Record<string, ThemeOf>>;
  /** Names the visits, so that those of two walks can be told apart. */
  prefix?: string;
}

/** Letters become surnames that could not be one person. */
const nameOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  const [first, second] = [65 + (code % 26), 97 + ((code * 7) % 26)].map((one) => String.fromCharCode(one));
  return `Ms ${first}${second}rth${first?.toLowerCase()}${second}`;
};

/** Themes have cards of their own in Unsorted, so that they count for no area. */
export function factsOf({ teachers, areas = {}, themes = {}, prefix = 'v' }: School): WalkFacts {
  const idOf = (at: number): string => `${prefix}${at}`;
  const card = (at: number, areaId: string, themeId: string | null): WalkFacts['cards'][number] => ({
    visitId: idOf(at),
    areaId,
    themeId,
    alsoIn: [],
    isProposed: false,
  });
  return {
    title: 'Autumn 1: talk for learning',
    focus: null,
    visits: [...teachers].map((letter, at) => ({
      id: idOf(at),
      date: `2026-10-${String(5 + (at % 9)).padStart(2, '0')}`,
      teacherSpellings: letter === '?' ? [] : [nameOf(letter)],
      observers: [['H. Yusuf', 'T. Whitcombe', 'F. Garrard'][at % 3] ?? ''],
      className: `9X/Ma${at}`,
      yearGroup: '9',
      subject: 'Mathematics',
      room: `M${at}`,
    })),
    cards: [
      ...Object.entries(areas).flatMap(([area, visits]) => visits.map((at) => card(at, area, null))),
      ...Object.entries(themes).flatMap(([id, { visits }]) => visits.map((at) => card(at, 'unsorted', id))),
    ],
    columns: boardColumns,
    themes: Object.entries(themes).map(([id, { title = id, word = null }], at) => ({
      id,
      number: at + 1,
      title,
      word,
    })),
    lookFors: [],
    staff: [],
    decisions: [],
    isNobodyTwice: false,
  };
}

/** Two walks debriefed together. */
export function together(one: WalkFacts, other: WalkFacts): WalkFacts {
  return { ...one, visits: [...one.visits, ...other.visits], cards: [...one.cards, ...other.cards] };
}

/** A walk without one of its visits. */
export function leaveOut(facts: WalkFacts, id: string): WalkFacts {
  return {
    ...facts,
    visits: facts.visits.filter((visit) => visit.id !== id),
    cards: facts.cards.filter((card) => card.visitId !== id),
  };
}

type Options = Partial<Omit<PlanInput, 'facts' | 'ledger' | 'teacherIds'>>;

/** "12/14", "12/14 as of 2026-10-13", "most", "–". */
function inShort(figure: ReleasedFigure | null): string {
  if (figure === null) return '–';
  const { word, count, of, asOf } = figure;
  return `${count === null ? word : `${count}/${of}`}${asOf === null ? '' : ` as of ${asOf}`}`;
}

/** Everything that a release says, by cell; "statement" for a title without a figure. */
export function said({ release: { visits, areas, themes } }: Planned): Record<string, string> {
  const total =
    visits === null ? 'none' : `${visits.count}${visits.asOf === null ? '' : ` as of ${visits.asOf}`}`;
  return Object.fromEntries([
    ['total', total],
    ...areas.map(({ cell, figure }) => [cell, inShort(figure)]),
    ...themes.map(({ cell, figure }) => [cell, figure === null ? 'statement' : inShort(figure)]),
  ]);
}

export class Office {
  ledger: LedgerRelease[] = [];
  readonly #teacherIds = new Map<string, string>();

  look(facts: WalkFacts, options: Options = {}): Planned {
    return plan({
      facts,
      rules,
      hasThemeCounts: true,
      noticings: [],
      heldBack: new Set(),
      ledger: this.ledger,
      teacherIds: this.#teacherIds,
      ...options,
    });
  }

  /** Plans a release and remembers it; the first leaves on 13 October, the next a day later. */
  release(facts: WalkFacts, options: Options & { hasBeenSeen?: boolean | null } = {}): Planned {
    const { hasBeenSeen = true, ...others } = options;
    const planned = this.look(facts, others);
    const { draft } = planned;
    const number = this.ledger.length + 1;
    const ids = new Map(
      draft.teachers.map(({ key }) => [key, key.startsWith('new:') ? `r${number}-${key}` : key]),
    );
    for (const { key, spellings } of draft.teachers)
      for (const spelling of spellings) this.#teacherIds.set(spelling, ids.get(key) ?? key);
    this.ledger.push({
      id: `r${number}`,
      at: `2026-10-${12 + number}T09:00:00.000Z`,
      hasBeenSeen,
      rules: draft.rules,
      base: draft.base.map(({ visit, teacher }) => ({
        visit,
        teacher: teacher === null ? null : (ids.get(teacher) ?? teacher),
      })),
      cells: draft.cells,
    });
    return planned;
  }
}

export const planOnce = (facts: WalkFacts, options: Options = {}): Planned =>
  new Office().look(facts, options);

/** The note of a cell: its state, or null. */
export const stateOf = ({ notes }: Planned, cell: string): string | null =>
  notes.find((note) => note.cell === cell)?.state ?? null;

export const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** So many teachers, one visit each. */
export const first = (count: number): string => letters.slice(0, count);

/** The same walk, grown to more visits; `later` says of which of the new ones something was noted. */
export function grown(
  school: School,
  to: number,
  later: Readonly<Record<string, readonly number[]>> = {},
): School {
  const areas = Object.entries(school.areas ?? {}).map(([area, visits]) => [
    area,
    [...visits, ...(later[area] ?? [])],
  ]);
  const themes = Object.entries(school.themes ?? {}).map(([id, theme]) => [
    id,
    { ...theme, visits: [...theme.visits, ...(later[id] ?? [])] },
  ]);
  return {
    ...school,
    teachers: first(to),
    areas: Object.fromEntries(areas),
    themes: Object.fromEntries(themes),
  };
}

/** What leaves now, after one release. */
export function after(before: WalkFacts, now: WalkFacts, hasBeenSeen: boolean | null = true): Planned {
  const office = new Office();
  office.release(before, { hasBeenSeen });
  return office.look(now);
}
