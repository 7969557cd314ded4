/** The name engine: preparing a roster, masking many cards, long and hostile texts, and how the time grows. */
import { createNameEngine, type NameEngine } from '../../core/domain/veil/engine.ts';
import type { WalkNames } from '../../core/contract/names.ts';
import { tuningCleanLines } from '../core/veil/support/clean-lines.ts';
import { pick, randomOf } from '../core/veil/support/ways.ts';
import { type Figure, rounded } from './figures.ts';

const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ye za chan dorn ell fitz gar hul'.split(
  ' ',
);

function inventedName(random: () => number): string {
  const name = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A staff list of invented names. */
function rosterOf(size: number): WalkNames {
  const random = randomOf(5);
  const staff = Array.from({ length: size }, () => {
    const [firstName, surname] = [inventedName(random), inventedName(random)];
    const initials = (firstName.slice(0, 1) + surname.slice(0, 2)).toUpperCase();
    return { title: 'Ms', firstName, surname, initials, knownAs: [] };
  });
  return { staff, teachers: [], others: [], classes: ['8B/En2'], rooms: ['B14'] };
}

/** Lines of about a hundred characters; two in three name somebody of the list. */
function cardsOf(count: number, { staff }: WalkNames): string[] {
  const random = randomOf(6);
  return Array.from({ length: count }, (_, at) => {
    const { firstName, surname } = pick(staff, random);
    const line = pick(tuningCleanLines, random);
    if (at % 3 === 0) return `Ms ${surname} asked the class. ${line}`;
    return at % 3 === 1 ? `${line} We thanked ${firstName}.` : `${line} ‘So’ said the group — ${line}`;
  });
}

const timeOf = (run: () => void): number => {
  const before = performance.now();
  run();
  return performance.now() - before;
};

/** The least of several runs: what else the machine does takes no part. */
const leastOf = (runs: number, run: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => timeOf(run)));

const maskAll =
  ({ mask }: NameEngine, texts: readonly string[]) =>
  (): void =>
    texts.forEach((text) => void mask(text));

/** The least that reading takes: each sign looked at once. */
function floorOf(texts: readonly string[]): number {
  let sum = 0;
  const time = leastOf(3, () => {
    for (const text of texts) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  });
  return sum > 0 ? time : 0;
}

const figure = (name: string, n: number, value: number, floor: number): Figure => ({
  name: `names.${name}`,
  n,
  value: rounded(value),
  unit: 'ms',
  floor: rounded(floor),
});

/** Hostile texts: what a search with backtracking, or a comparison of each with each, would stumble over. */
const hostile = ['Ms Zq', 'a b ', 'ab-', "o'", 'van der ', '07 ', 'a.b@', '[a teacher] ', 'Dornell said '];

export function measureNames(): Figure[] {
  const roster = rosterOf(3000);
  const engine = createNameEngine(roster, []);
  const cards = cardsOf(10_000, roster);
  const long = hostile.flatMap((unit) => [10_000, 40_000].map((length) => unit.repeat(length / unit.length)));
  const longest = (length: number): number =>
    Math.max(
      ...long
        .filter((text) => Math.abs(text.length - length) < 100)
        .map((text) => leastOf(3, () => void engine.read(text))),
    );
  const fewer = createNameEngine(rosterOf(300), []);
  return [
    figure(
      'prepare',
      3000,
      leastOf(5, () => void createNameEngine(roster, [])),
      0,
    ),
    figure('mask', 10_000, leastOf(5, maskAll(engine, cards)), floorOf(cards)),
    figure('mask', 2500, leastOf(5, maskAll(engine, cards.slice(0, 2500))), floorOf(cards.slice(0, 2500))),
    figure('mask.roster-300', 10_000, leastOf(5, maskAll(fewer, cards)), floorOf(cards)),
    figure('hostile', 10_000, longest(10_000), 0),
    figure('hostile', 40_000, longest(40_000), 0),
  ];
}
