/** Who may stand where: how many people stand behind words, and the release with its words. */
import { groupObservers, groupPeople, unknownPerson } from '../disclosure/people.ts';
import type { PlaceRule } from '../lines/review-groups.ts';
import type { StandingWords } from '../lines/review.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { LedgerDraft, Release } from './release.ts';

/** Words of one observer are told apart from those of several: so many must stand behind a slide with words. */
const leastObservers = 2;

export interface WordRules {
  /** What may stand on a slide whose evidence is of these visits. */
  placeOf(visitIds: ReadonlySet<string>): PlaceRule;
  /** Whether visits are known to be of two or more teachers. */
  isOfSeveral(visitIds: readonly string[]): boolean;
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
  };
}

/** What a deck is called whose title nobody has read yet. */
const plainTitle = 'Learning walk';

/** Puts the words that stand beside the figures; a theme whose title must be read first is left out. */
export function withWords(release: Release, words: StandingWords): Release {
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

/** What the ledger is told: a theme that words kept out of the deck has no figure in it. */
export function leftOutOf(draft: LedgerDraft, { themes }: Pick<Release, 'themes'>): LedgerDraft {
  const standing = new Set(themes.map(({ cell }) => cell));
  return {
    ...draft,
    cells: draft.cells.map((one) =>
      one.cell.startsWith('theme:') && !standing.has(one.cell) ? { ...one, figure: null } : one,
    ),
  };
}
