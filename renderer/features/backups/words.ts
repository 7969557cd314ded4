/** What the backups page says of each backup. */
import type { Backup } from '../../../core/contract/calls/backups.ts';
import { backupReasonWords } from '../../../core/contract/store-words.ts';
import { sayCount } from '../../state/say.ts';
import { sayLongInstant, sayTime } from '../../ui/long-day.ts';

/** "5 November 2026, 16:10". */
export function sayMade({ madeAt }: Pick<Backup, 'madeAt'>): string {
  return `${sayLongInstant(madeAt)}, ${sayTime(madeAt)}`;
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
