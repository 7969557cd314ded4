/** What comes after what, row by row: a day that is later than that of the visit, the time when it ended. */
import { readDay, settleDayOrder, type DayOrder } from '../cells/dates.ts';
import { completeDay } from '../cells/part-days.ts';
import type { Evidence, Feature } from './evidence.ts';
import { share } from './profile.ts';

type Rows = readonly (readonly string[])[];

/** What forms write down by themselves, and weeks: a visit may well be later than these. */
const noVisit: readonly Feature[] = [
  ...([
    'word:stamp',
    'word:machine',
    'word:week',
    'word:later',
    'word:career',
    'place:coarser-days',
  ] as const),
  ...(['header:form-timestamp', 'header:form-start', 'header:form-end', 'header:form-other'] as const),
];

const leastLater = 0.6;
const fewestDays = 3;

/** How often one column's day is after the other's; null where it is ever before it. */
function shareLater(pairs: readonly (readonly [string, string])[]): number | null {
  const settled = settleDayOrder(pairs.flat());
  const order = settled === 'contradictory' ? null : settled;
  const compared = pairs.flatMap(([text, other]) => {
    const [day, earlier] = [dayOf(text, other, order), dayOf(other, text, order)];
    return day === null || earlier === null ? [] : [day.localeCompare(earlier)];
  });
  if (compared.length < fewestDays || compared.some((sign) => sign < 0)) return null;
  return compared.filter((sign) => sign > 0).length / compared.length;
}

/** A day that leaves its year or month to what stands around has that of the day beside it. */
function dayOf(text: string, beside: string, order: DayOrder | null): string | null {
  const read = readDay(text, order);
  if (read.kind === 'day') return read.day;
  const near = readDay(beside, order);
  if (near.kind !== 'day') return null;
  const context = {
    month: Number(near.day.slice(5, 7)),
    year: Number(near.day.slice(0, 4)),
    schoolYear: null,
  };
  const full = readDay(completeDay(text, context), null);
  return full.kind === 'day' ? full.day : null;
}

/** A day that in row after row is later than another is of what came after the visit: a report, a talk. */
export function addLaterDays(columns: readonly Evidence[], rows: Rows, sample: readonly number[]): void {
  const days = columns.filter(({ profile }) => share(profile, 'day', 'moment', 'part-day') > 0.8);
  for (const { index, features } of days) {
    const isLater = days.some((other) => {
      if (other.index === index || noVisit.some((feature) => other.features.has(feature))) return false;
      const pairs = sample.map((row) => [rows[row]?.[index] ?? '', rows[row]?.[other.index] ?? ''] as const);
      return (shareLater(pairs) ?? 0) >= leastLater;
    });
    if (isLater) features.set('place:later-days', 1);
  }
}

/** Minutes from midnight, or from noon where no cell says which. */
function minutesOf(text: string): number | null {
  const [, hour, minute, half] =
    /^(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*(?:([ap])\.?m)?/i.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  return (
    (Number(hour) % 12) * 60 + Number(minute) + (half?.toLowerCase() === 'p' || Number(hour) > 12 ? 720 : 0)
  );
}

/** Of two times in a row the later one is the end of the visit. */
export function addLaterClocks(columns: readonly Evidence[], rows: Rows, sample: readonly number[]): void {
  const clocks = columns.filter(({ profile }) => share(profile, 'clock') > 0.8);
  for (const { index, features } of clocks) {
    const isLater = clocks.some((other) => {
      const signs = sample.flatMap((row) => {
        const [own, beside] = [
          minutesOf(rows[row]?.[index] ?? ''),
          minutesOf(rows[row]?.[other.index] ?? ''),
        ];
        return own === null || beside === null ? [] : [own - beside];
      });
      return (
        signs.length >= fewestDays && signs.filter((sign) => sign > 0).length >= signs.length * leastLater
      );
    });
    if (isLater) features.set('place:later-clock', 1);
  }
}
