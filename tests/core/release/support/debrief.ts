/** A debrief as it stands at a release: from a random school and what has happened to it. */
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import type { LookForFacts } from '../../../../core/domain/records/look-fors.ts';
import type { CardFacts, WalkFacts } from '../../../../core/domain/walk-facts.ts';
import {
  areas,
  mostLookFors,
  mostThemes,
  nameOf,
  spell,
  staffListOf,
  type Change,
  type Name,
  type School,
} from './random-school.ts';

const areaIds = boardColumns.filter(({ kind }) => kind === 'area').map(({ id }) => id);
const observers = ['H. Yusuf', 'T. Whitcombe', 'F. Garrard', 'D. Okoro', 'P. Lindqvist'];

type Theme = WalkFacts['themes'][number];

/** Everything about a debrief that changes from release to release. */
export interface Debrief {
  school: School;
  /** Positions of the visits that are there. */
  here: number[];
  next: number;
  isJoined: boolean;
  cards: CardFacts[];
  themes: Theme[];
  /** Spellings that were mended, by visit. */
  forms: ReadonlyMap<number, School['visits'][number]['form']>;
  hasThemeCounts: boolean;
  hasLookFors: boolean;
  /** By visit. */
  answers: readonly (readonly number[])[];
  noticings: { themeId: string; title: string }[];
  title: string;
}

const idOf = (visit: number): string => `v${String(visit).padStart(3, '0')}`;

function isIn(school: School, visit: number, cell: number): boolean {
  const [a, b] = (school.visits[visit]?.bits ?? [0, 0]).map((bits) => ((bits >> cell) & 1) === 1);
  switch (school.density[cell]) {
    case 'both':
      return a === true && b === true;
    case 'either':
      return a === true || b === true;
    case 'all':
      return true;
    default:
      return a === true;
  }
}

function cardsOf(school: School): CardFacts[] {
  return school.visits.flatMap((_, visit) => {
    const card = (areaId: string, themeId: string | null): CardFacts => ({
      visitId: idOf(visit),
      areaId,
      themeId,
      alsoIn: [],
      isProposed: false,
    });
    const inAreas = areaIds.flatMap((id, area) => (isIn(school, visit, area) ? [card(id, null)] : []));
    const inThemes = Array.from({ length: mostThemes }, (_unused, theme) => theme).flatMap((theme) => {
      const areaId = school.isInside[theme] === true ? (areaIds[theme % areas] ?? '') : 'unsorted';
      return isIn(school, visit, areas + theme) ? [card(areaId, `t${theme}`)] : [];
    });
    return [...inAreas, ...inThemes];
  });
}

export function startOf(school: School): Debrief {
  const start = Math.min(school.start, school.visits.length);
  return {
    school,
    here: Array.from({ length: start }, (_, at) => at),
    next: start,
    isJoined: true,
    cards: cardsOf(school),
    // One theme without a title, one that the team has a word for.
    themes: Array.from({ length: mostThemes }, (_, theme) => ({
      id: `t${theme}`,
      number: theme + 1,
      title: theme === mostThemes - 1 ? null : `Pupils do a thing of kind ${theme + 1}`,
      word: theme === 1 ? 'many' : null,
    })),
    forms: new Map(),
    hasThemeCounts: school.hasThemeCounts,
    hasLookFors: school.hasLookFors,
    answers: school.visits.map(({ answers }) => answers),
    noticings: [],
    title: 'Talk for learning',
  };
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function moveCards(debrief: Debrief, { cards, to, where }: Extract<Change, { kind: 'move' }>): CardFacts[] {
  const moved = new Set(cards.map((at) => pick(debrief.cards, at)));
  return debrief.cards.map((card) => {
    if (!moved.has(card)) return card;
    if (to === 'aside') return { ...card, areaId: where % 2 === 0 ? 'parking' : 'coach' };
    if (to === 'area') return { ...card, areaId: pick(areaIds, where) ?? card.areaId };
    return { ...card, themeId: pick([...debrief.themes.map(({ id }) => id), null], where) ?? null };
  });
}

function mergeThemes(debrief: Debrief, at: number): Pick<Debrief, 'themes' | 'cards'> {
  const [one, other] = [pick(debrief.themes, at), pick(debrief.themes, at + 1)];
  if (!one || !other || one === other) return debrief;
  const id = `${one.id}+${other.id}`;
  return {
    themes: [
      ...debrief.themes.filter((theme) => theme !== one && theme !== other),
      { ...one, id, title: `Pupils do ${id}` },
    ],
    cards: debrief.cards.map((card) =>
      card.themeId === one.id || card.themeId === other.id ? { ...card, themeId: id } : card,
    ),
  };
}

function partTheme(debrief: Debrief, at: number): Pick<Debrief, 'themes' | 'cards'> {
  const theme = pick(debrief.themes, at);
  if (!theme) return debrief;
  const numbers = debrief.themes.map(({ number }) => number);
  const half = {
    ...theme,
    id: `${theme.id}'`,
    number: Math.max(...numbers) + 1,
    title: `Pupils do ${theme.id}'`,
  };
  return {
    themes: [...debrief.themes.filter(({ id }) => id !== half.id), half],
    cards: debrief.cards.map((card, index) =>
      card.themeId === theme.id && index % 2 === 0 ? { ...card, themeId: half.id } : card,
    ),
  };
}

export function change(debrief: Debrief, what: Change): Debrief {
  switch (what.kind) {
    case 'add': {
      const next = Math.min(debrief.school.visits.length, debrief.next + what.visits);
      const added = Array.from({ length: next - debrief.next }, (_, at) => debrief.next + at);
      return { ...debrief, here: [...debrief.here, ...added], next };
    }
    case 'remove': {
      const gone = new Set(
        Array.from({ length: what.visits }, (_, at) => pick(debrief.here, what.first + 3 * at)),
      );
      return { ...debrief, here: debrief.here.filter((visit) => !gone.has(visit)) };
    }
    case 'move':
      return { ...debrief, cards: moveCards(debrief, what) };
    case 'merge':
      return { ...debrief, ...mergeThemes(debrief, what.theme) };
    case 'part':
      return { ...debrief, ...partTheme(debrief, what.theme) };
    case 'join':
      return { ...debrief, isJoined: !debrief.isJoined };
    case 'typo': {
      const visit = pick(debrief.here, what.visit) ?? 0;
      return {
        ...debrief,
        title: `${debrief.title}!`,
        forms: new Map([...debrief.forms, [visit, what.form]]),
      };
    }
    case 'agree': {
      const theme = pick(debrief.themes, what.theme);
      return {
        ...debrief,
        themes: debrief.themes.map((one) => (one === theme ? { ...one, word: what.word } : one)),
      };
    }
    case 'counts':
      return { ...debrief, hasThemeCounts: !debrief.hasThemeCounts };
    case 'look-fors':
      return { ...debrief, hasLookFors: !debrief.hasLookFors };
    case 'answer': {
      const changed = new Set(what.visits.map((at) => pick(debrief.here, at)));
      const lookFor = what.lookFor % mostLookFors;
      return {
        ...debrief,
        answers: debrief.answers.map((answers, visit) =>
          changed.has(visit)
            ? answers.map((answer, at) => (at === lookFor ? (answer + 5) % 16 : answer))
            : answers,
        ),
      };
    }
    case 'noticing': {
      const theme = pick(debrief.themes, what.theme);
      if (!theme || theme.title === null) return debrief;
      return { ...debrief, noticings: [...debrief.noticings, { themeId: theme.id, title: theme.title }] };
    }
  }
}

/** What is looked for, with the answers of some visits. */
function lookForsOf({ school, answers }: Debrief, visits: readonly number[]): LookForFacts[] {
  return school.lookFors.map(({ recorded, upper }, lookFor) => ({
    key: `k${lookFor}`,
    label: `Pupils do what is looked for as number ${lookFor + 1}`,
    upper: ['Mostly', 'Throughout'],
    whyUnread: null,
    answers: visits.flatMap((visit) => {
      const answer = answers[visit]?.[lookFor] ?? 0;
      return answer % 4 < recorded ? [{ visitId: idOf(visit), isUpper: Math.floor(answer / 4) < upper }] : [];
    }),
  }));
}

/** Visits of the debrief: those of its own walk, and of the other one while they are debriefed together. */
const visitsHere = ({ here, isJoined, school }: Debrief): number[] =>
  here.filter((visit) => isJoined || school.visits[visit]?.walk === 0);

export function factsOf(debrief: Debrief, nameIt: (person: number) => Name = nameOf): WalkFacts {
  const { school, forms } = debrief;
  const numbers = visitsHere(debrief);
  const ids = new Set(numbers.map(idOf));
  return {
    title: debrief.title,
    focus: null,
    visits: numbers.flatMap((number) => {
      const drawn = school.visits[number];
      if (!drawn) return [];
      const { teacher, form, observer, day } = drawn;
      return {
        id: idOf(number),
        date: `2026-10-0${day + 1}`,
        teacherSpellings: teacher === null ? [] : [spell(nameIt(teacher), forms.get(number) ?? form)],
        observers: [observers[observer] ?? ''],
        className: null,
        yearGroup: null,
        subject: null,
        room: null,
      };
    }),
    cards: debrief.cards.filter(({ visitId }) => ids.has(visitId)),
    columns: boardColumns,
    themes: debrief.themes,
    lookFors: lookForsOf(debrief, numbers),
    staff: school.hasStaffList ? staffListOf(school, nameIt) : [],
    decisions: [],
    isNobodyTwice: school.isNobodyTwice,
  };
}

/** Who really was visited, where the record says it or the team has said that it was nobody else. */
export function realTeachers({ school }: Debrief): Map<string, string | null> {
  const unknown = (visit: number): string | null => (school.isNobodyTwice ? `somebody ${visit}` : null);
  return new Map(
    school.visits.map(({ teacher }, visit) => [
      idOf(visit),
      teacher === null ? unknown(visit) : `person ${teacher}`,
    ]),
  );
}
