/** What the backups page says of each backup. */
import type { Backup } from '../../../core/contract/calls/backups.ts';
import { backupReasonWords } from '../../../core/contract/store-words.ts';
import { sayCount } from '../../state/say.ts';
import { sayLongInstant, sayTime } from '../../ui/long-day.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * "Thu 5 November 2026, 16:10".
 * @param all where another of them was made in the same minute, the seconds tell them apart
 */
export function sayMade({ madeAt }: Pick<Backup, 'madeAt'>, all: readonly Pick<Backup, 'madeAt'>[]): string {
  const minute = madeAt.slice(0, 16);
  const isAlone = all.filter((other) => other.madeAt.startsWith(minute)).length <= 1;
  const seconds = isAlone ? '' : madeAt.slice(16, 19);
  return `${weekdays[new Date(madeAt).getDay()] ?? ''} ${sayLongInstant(madeAt)}, ${sayTime(madeAt)}${seconds}`;
}

/** "2 walks · 26 visits · 310 cards · 1.2 MB". */
export function sayHolds({ holds, bytes }: Pick<Backup, 'holds' | 'bytes'>): string {
  const size = `${(bytes / 1_000_000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
  if (holds === null) return `Cannot be read any more · ${size}`;
  const { walks, visits, cards } = holds;
  return [sayCount(walks, 'walk'), sayCount(visits, 'visit'), sayCount(cards, 'card'), size].join(' · ');
}

/** "Made before a walk was removed". */
export function sayReason({ reason }: Pick<Backup, 'reason'>): string {
  return `Made ${reason === null ? 'by an earlier version of the app' : backupReasonWords[reason]}`;
}
