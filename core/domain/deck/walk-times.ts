/** What two walks are called beside each other: by when they were, never by a title, which may name somebody. */
import { dateSpan, daysBetween, monthAndYear } from '../dates.ts';

/** ISO days of the first and the last visit. */
export interface Days {
  from: string;
  to: string;
}

export interface WalkTime {
  /** "summer", "October 2025", "5 to 9 October 2026". */
  name: string;
  /** The same in a sentence: "in the summer", "in October 2025", "from 5 to 9 October 2026". */
  when: string;
}

const aYear = 365;

/** The school term of a month, as far as it is the same in every school: Easter moves, and is not asked. */
function termOf(isoDay: string): string {
  const month = Number(isoDay.slice(5, 7));
  if (month >= 9) return 'autumn';
  return month <= 3 ? 'spring' : 'summer';
}

const byTerm = ({ from }: Days): WalkTime => ({ name: termOf(from), when: `in the ${termOf(from)}` });

const byTermAndYear = ({ from }: Days): WalkTime => {
  const name = `${termOf(from)} ${from.slice(0, 4)}`;
  return { name, when: `in ${name}` };
};

const byMonth = ({ from }: Days): WalkTime => ({
  name: monthAndYear(from),
  when: `in ${monthAndYear(from)}`,
});

const byDays = ({ from, to }: Days): WalkTime => {
  const name = dateSpan([from, to]) ?? from;
  return { name, when: `${from === to ? 'on' : 'from'} ${name}` };
};

/** As shortly as tells them apart. Within a year the term alone does. */
export function nameTimes(then: Days, now: Days): { then: WalkTime; now: WalkTime } {
  const isWithinAYear = daysBetween(then.from, now.from) < aYear;
  const ways = [...(isWithinAYear ? [byTerm] : []), byTermAndYear, byMonth];
  const way = ways.find((one) => one(then).name !== one(now).name) ?? byDays;
  return { then: way(then), now: way(now) };
}
