/** Whom somebody may be, as the search offers it: the people of the records, the staff list, a name that is typed. */
import type { Person } from '../../../core/contract/calls/people.ts';
import { normaliseText } from '../../../core/domain/veil/normalise.ts';

const fold = (text: string): string => normaliseText(text).toLowerCase();

export interface Who {
  /** The name by which it is said who it is; null: nobody knows. */
  name: string | null;
  label: string;
  note: string;
}

interface Known {
  people: readonly Person[];
  /** Names of the staff list. */
  staff: readonly string[];
}

/** So many are shown at once; typing finds the others. */
const mostShown = 60;

const otherSpellings = ({ name, spellings }: Person): string =>
  spellings
    .map(({ text }) => text)
    .filter((text) => text !== name)
    .join(', ');

/**
 * @param except names that are not offered
 * @param isOpen whether "I do not know who" is an answer, and a name that nobody has
 */
export function whoIsFound(
  { people, staff }: Known,
  typed: string,
  { except = [], isOpen }: { except?: readonly string[]; isOpen: boolean },
): { found: Who[]; more: number } {
  const wanted = fold(typed);
  const holds = (text: string): boolean => fold(text).includes(wanted);
  const counted = people.filter(({ isCounted, couldBe }) => isCounted && couldBe.length === 0);
  const named = new Set([...except, ...counted.map(({ name }) => name)]);
  const known: Who[] = [
    ...counted
      .filter(({ name }) => !except.includes(name))
      .filter(({ name, spellings }) => holds(name) || spellings.some(({ text }) => holds(text)))
      .map((person) => ({ name: person.name, label: person.name, note: otherSpellings(person) })),
    ...staff
      .filter((name) => !named.has(name) && holds(name))
      .map((name) => ({ name, label: name, note: 'On the staff list' })),
  ];
  const text = typed.trim();
  const isNew = text !== '' && ![...named, ...staff].some((name) => fold(name) === wanted);
  const asTyped: Who[] =
    isOpen && isNew ? [{ name: text, label: `“${text}”`, note: 'A name that is not here yet' }] : [];
  const nobody: Who[] =
    isOpen && text === ''
      ? [{ name: null, label: 'I do not know who', note: 'Somebody else all the same' }]
      : [];
  return {
    found: [...nobody, ...known.slice(0, mostShown), ...asTyped],
    more: Math.max(0, known.length - mostShown),
  };
}
