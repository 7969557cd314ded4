/** Who may stand where: how many people stand behind words, and the release with its words. */
import type { Consent, OtherText } from '../../contract/calls/lines.ts';
import { foldSpelling } from '../people/known-staff.ts';
import { groupObservers, groupPeople, unknownPerson } from '../people/people.ts';
import { standingTexts, type PlaceRule } from '../lines/review-groups.ts';
import { readLineKey } from '../lines/line-keys.ts';
import type { Review, ReviewFacts } from '../lines/review.ts';
import { subjectOfClass } from '../records/cells/class-subject.ts';
import type { AmberContext } from '../veil/amber.ts';
import type { VisitFacts } from '../visit-facts.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { LedgerDraft, Release, ReleasedWords } from './release.ts';

/** Words of one observer are told apart from those of several: so many must stand behind a slide with words. */
const leastObservers = 2;

export interface WordRules {
  /** What may stand on a slide whose evidence is of these visits. */
  placeOf(visitIds: ReadonlySet<string>): PlaceRule;
  /** Whether visits are known to be of two or more teachers. */
  isOfSeveral(visitIds: readonly string[]): boolean;
  /** How easily words of visits, or (null) of the whole walk, point at one person. */
  contextOf(visitIds: readonly string[] | null): AmberContext;
}

/**
 * Works out who stands behind words: at least k teachers and two observers behind a slide, and 2k teachers behind the walk
 * where a card's own words are shown. A teacher who is not known counts as nobody.
 */
export function wordRules(
  facts: Pick<WalkFacts, 'visits' | 'staff' | 'decisions' | 'isNobodyTwice'>,
  { teachers: least }: Pick<Release, 'teachers'>,
): WordRules {
  const people = groupPeople(facts.visits, facts);
  const observers = groupObservers(facts.visits, facts);
  const teacherOf = (index: number): string | null => {
    const person = people[index] ?? unknownPerson;
    if (person !== unknownPerson) return person;
    return facts.isNobodyTwice ? `visit ${index}` : null;
  };
  const teachersBehind = (isMeant: (id: string) => boolean): number =>
    new Set(facts.visits.flatMap(({ id }, index) => (isMeant(id) ? (teacherOf(index) ?? []) : []))).size;
  const observersBehind = (isMeant: (id: string) => boolean): number =>
    new Set(facts.visits.flatMap(({ id }, index) => (isMeant(id) ? (observers[index] ?? []) : []))).size;
  const visited = teachersBehind(() => true);
  const subjectOf = new Map(facts.visits.map((visit) => [visit.id, subjectOfVisit(visit)]));
  /** By the staff list where it knows the subject, else by the records. */
  const teachersOfSubject = (subject: string): number => {
    const listed = facts.staff.filter((one) => one.subjects.some((own) => foldSpelling(own) === subject));
    return listed.length > 0 ? listed.length : teachersBehind((id) => subjectOf.get(id) === subject);
  };
  const isSmall = (visitId: string): boolean => {
    const subject = subjectOf.get(visitId) ?? null;
    return subject === null || teachersOfSubject(subject) < least;
  };
  const subjects = [
    ...new Set([
      ...facts.visits.flatMap(({ subject }) => subject ?? []),
      ...facts.staff.flatMap((one) => one.subjects),
    ]),
  ];
  return {
    placeOf(visitIds) {
      const isMeant = (id: string): boolean => visitIds.has(id);
      if (teachersBehind(isMeant) < least)
        return { may: [], why: `Its evidence is of fewer than ${least} teachers.` };
      if (observersBehind(isMeant) < leastObservers)
        return { may: [], why: 'Its evidence was noted by one observer.' };
      if (visited < 2 * least)
        return {
          may: ['paraphrase', 'blend'],
          why: `Fewer than ${2 * least} teachers were visited: nobody’s own words are shown. Paraphrase or blend them.`,
        };
      return { may: ['card', 'paraphrase', 'blend'], why: '' };
    },
    isOfSeveral: (visitIds) => teachersBehind((id) => visitIds.includes(id)) >= 2,
    contextOf: (visitIds) => ({
      isSmallDepartment: visitIds === null ? visited < 2 * least : visitIds.some(isSmall),
      subjects,
    }),
  };
}

/** The subject of a visit, folded: as recorded, else as its class code says. */
function subjectOfVisit({ subject, className }: VisitFacts): string | null {
  const known = subject ?? subjectOfClass(className);
  return known === null ? null : foldSpelling(known);
}

/** A deck without a word of anybody. */
export const noWords: ReleasedWords = {
  title: null,
  focus: null,
  themes: [],
  pupils: [],
  credit: [],
  decisions: [],
  done: [],
  questions: [],
};

/** @param consents of the same debrief */
export function standingWords(
  { groups, texts }: Pick<Review, 'groups' | 'texts'>,
  { decisions }: Pick<ReviewFacts, 'decisions'>,
  consents: readonly Consent[],
): ReleasedWords {
  const standing = texts.filter(({ isStanding }) => isStanding);
  const textOf = (what: OtherText['what'], themeId: string | null): string | null =>
    standing.find((one) => one.what === what && one.themeId === themeId)?.text ?? null;
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  return {
    title: textOf('walk-title', null),
    focus: textOf('focus', null),
    themes: groups.flatMap((group) => {
      const title = group.themeId === null ? null : textOf('title', group.themeId);
      if (group.themeId === null || title === null) return [];
      return {
        themeId: group.themeId,
        title,
        lines: standingTexts(group),
        wonder: textOf('wonder', group.themeId),
      };
    }),
    pupils: groups.filter(({ themeId }) => themeId === null).flatMap(standingTexts),
    credit: consents.filter(({ isStanding }) => isStanding).map(({ what, where }) => ({ what, where })),
    decisions: standing.flatMap(({ key, what, text }) => {
      if (what === 'done') return [];
      const source = readLineKey(key);
      const decision = source?.kind === 'decision' ? decided.get(source.id) : undefined;
      return decision ? { kind: decision.kind, text, horizon: decision.horizon } : [];
    }),
    done: standing.flatMap(({ what, text }) => (what === 'done' ? [text] : [])),
    questions: standing.flatMap(({ what, text }) => (what === 'ask' || what === 'question' ? [text] : [])),
  };
}

/** What a deck is called whose title nobody has read yet. */
const plainTitle = 'Learning walk';

/** Puts the words that stand beside the figures; a theme whose title must be read first is left out. */
export function withWords(release: Release, words: ReleasedWords): Release {
  const titles = new Map(words.themes.map(({ themeId, title }) => [themeId, title]));
  return {
    ...release,
    title: words.title ?? plainTitle,
    focus: words.focus,
    themes: release.themes.flatMap((theme) => {
      const title = titles.get(theme.themeId);
      return title === undefined ? [] : { ...theme, title };
    }),
    words,
  };
}

/** What the ledger is told: what stands on no slide of the deck has no figure in it. */
export function leftOutOf(draft: LedgerDraft, standing: ReadonlySet<string>): LedgerDraft {
  return {
    ...draft,
    cells: draft.cells.map((one) => (standing.has(one.cell) ? one : { ...one, figure: null })),
  };
}
