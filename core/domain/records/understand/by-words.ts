/** What a header means by its words alone, before any cell is looked at: to find headers, and labels above a table. */
import type { CardKind, ColumnRole } from '../../../contract/tables.ts';
import { builtInBook, type AreaBook } from '../areas/area-book.ts';
import type { Feature } from './evidence.ts';
import { patternsOf } from './header-patterns.ts';
import { wholeVocabulary } from './header-words.ts';
import { otherMeanings, singleMeanings, type Meaning } from './meanings.ts';
import { leastToSpeak, scoreOf } from './model.ts';
import type { Profile } from './profile.ts';
import { kindOfMeaning, roleOf } from './roles.ts';

export interface HeaderMeaning {
  role: ColumnRole;
  /** For columns whose text becomes cards. */
  kind: CardKind | null;
}

const unseen: Profile = {
  looked: 0,
  filled: 0,
  distinct: 0,
  shares: new Map(),
  scale: 0,
  isRepeated: false,
  isMulti: false,
  isConstant: false,
  values: [],
};

const meanings: readonly Meaning[] = [...singleMeanings, ...otherMeanings];

/** Longer texts are what somebody wrote, not what was asked. */
const longestHeader = 300;

/** Null where the words say nothing. */
export function meaningOfHeader(header: string, areas: AreaBook = builtInBook): HeaderMeaning | null {
  if (header.trim() === '' || header.length > longestHeader) return null;
  const evidence = {
    index: 0,
    header,
    profile: unseen,
    features: new Map<Feature, number>(patternsOf(header, wholeVocabulary, areas)),
    namePart: null,
  };
  let best: Meaning = 'ignored';
  let most = leastToSpeak;
  for (const meaning of meanings) {
    const score = scoreOf(meaning, evidence);
    if (meaning === 'ignored' || score <= most) continue;
    best = meaning;
    most = score;
  }
  return best === 'ignored' ? null : { role: roleOf(best), kind: kindOfMeaning[best] ?? null };
}
