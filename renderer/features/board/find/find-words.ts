/** What filters are called, and the sentences that say what they hide. */
import type { BoardVisit } from '../../../../core/contract/calls/board.ts';
import { cardKinds } from '../../../../core/contract/tables.ts';
import { kindNames } from '../../../../core/contract/names-of-codes.ts';
import { mostFound } from '../../../../core/contract/calls/find.ts';
import type { CardFilters } from '../../../../core/domain/board/filter-cards.ts';
import { countWords, visitWords } from '../copy/card-words.ts';

export type ChoiceName = 'years' | 'phases' | 'subjects' | 'kinds' | 'visits' | 'observers';
export type SwitchName = 'isMarked' | 'isChangedAtSource' | 'isLoose' | 'isProposed';
/** All that is filtered by, what is searched for aside. */
export type Choices = Omit<CardFilters, 'found'>;

export const choiceNames: Readonly<Record<ChoiceName, string>> = {
  years: 'Year',
  phases: 'Phase',
  kinds: 'Kind',
  visits: 'Visit',
  subjects: 'Subject',
  observers: 'Observer',
};

/** What the shared screen may filter by, and what only the private view may. */
export const openChoices = ['years', 'phases', 'kinds', 'visits'] as const;
export const privateChoices = ['subjects', 'observers'] as const;

/** The same where nothing private is chosen. */
export function withoutPrivate(choices: Choices): Choices {
  const isPrivate = privateChoices.some((name) => choices[name].length > 0);
  return isPrivate ? { ...choices, subjects: [], observers: [] } : choices;
}

export const switchNames: Readonly<Record<SwitchName, string>> = {
  isMarked: 'Marked',
  isChangedAtSource: 'Changed at source',
  isLoose: 'Still loose',
  isProposed: 'Proposed',
};
export const switches = ['isMarked', 'isChangedAtSource', 'isLoose', 'isProposed'] as const;

/** What a value is called. */
export interface Naming {
  readonly visits: ReadonlyMap<number, BoardVisit>;
  /** By number; null unless the private view is open. */
  readonly observers: ReadonlyMap<number, { readonly name: string }> | null;
}

export function valueWords(name: ChoiceName, value: string | number, { visits, observers }: Naming): string {
  switch (name) {
    case 'years':
      return /^\d/.test(String(value)) ? `Year ${value}` : String(value);
    case 'kinds':
      return kindOf(value);
    case 'visits': {
      const visit = visits.get(Number(value));
      return visit ? visitWords(visit) : `Visit ${value}`;
    }
    case 'observers':
      return observers?.get(Number(value))?.name ?? 'An observer';
    default:
      return String(value);
  }
}

function kindOf(value: string | number): string {
  const kind = cardKinds.find((key) => key === value);
  return kind ? kindNames[kind] : String(value);
}

/**
 * "41 of 143 cards".
 * @param isMore whether words are searched for that more cards hold than were found
 */
export function shownWords(shown: number, total: number, isMore: boolean): string {
  const all = countWords(total, 'card');
  const words = shown === total ? `All ${all}` : `${numbers.format(shown)} of ${all}`;
  return isMore ? `${words} (only the first ${numbers.format(mostFound)} found)` : words;
}

const numbers = new Intl.NumberFormat('en-GB');

/** By what the board is narrowed, each in a few words. What is private is not said here. */
export function narrowedBy(text: string, choices: Choices, naming: Naming): string[] {
  const lists = openChoices.flatMap((name) => {
    const words = choices[name].map((value) => valueWords(name, value, naming));
    if (words.length === 0) return [];
    return words.length > 3 ? `${words.length} ${choiceNames[name].toLowerCase()}s` : words.join(', ');
  });
  const isPrivate = privateChoices.some((name) => choices[name].length > 0);
  return [
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...lists,
    ...switches.filter((name) => choices[name]).map((name) => switchNames[name].toLowerCase()),
    ...(isPrivate ? ['a private filter'] : []),
  ];
}
