/** Counting people by comparing every spelling with every other: slow and plain, to hold the quick way against. */
import { compareSpellings, readSpelling, type NameReading } from '../../../../core/domain/people/names.ts';
import { normaliseText } from '../../../../core/domain/veil/normalise.ts';
import { isOneSlipApart } from '../../../../core/domain/veil/slips.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';

const fold = (text: string): string => normaliseText(text).toLowerCase();
const bare = (text: string): string => fold(text.replace(/[.,]/gu, ' '));

/** Whether somebody would write the member just so: initials in capitals, a name they are known as, a full name. */
function isWrittenSo(
  spelling: string,
  { title, firstName, surname, initials, knownAs }: StaffMember,
): boolean {
  if (initials !== null && spelling === spelling.toUpperCase() && fold(spelling) === fold(initials))
    return true;
  const [family = '', given] = spelling.split(',');
  const written = bare(given === undefined ? spelling : `${given} ${family}`);
  if (knownAs.some((alias) => bare(alias) === written)) return true;
  if (title !== null && written === bare(`${title} ${surname}`)) return true;
  return [firstName, firstName.slice(0, 1), ...knownAs].some((first) =>
    ['', `${title ?? ''} `].some((begin) => written === bare(`${begin}${first} ${surname}`)),
  );
}

/** "Hall Rose", "Hall R". */
function isWrittenTurned(spelling: string, { firstName, surname, knownAs }: StaffMember): boolean {
  const all = [firstName, firstName.slice(0, 1), ...knownAs];
  return all.some((first) => bare(spelling) === bare(`${surname} ${first}`));
}

function strengthFor(spelling: string, readings: NameReading[], member: StaffMember): number {
  const full = `${member.title ?? ''} ${member.firstName} ${member.surname}`;
  const aliases = member.knownAs.flatMap((alias) => [alias, `${alias} ${member.surname}`]);
  const known = [full, ...aliases].flatMap(readSpelling);
  if (member.initials !== null)
    known.push({
      title: null,
      given: null,
      family: [],
      code: fold(member.initials),
    });
  const strength = compareSpellings(readings, known);
  return spelling === spelling.toUpperCase() ? strength : Math.min(strength, 3);
}

interface Match {
  members: number[];
  isSure: boolean;
  /** The list has such a family name, such initials or such a full name: then it is like nobody else. */
  isStrong: boolean;
}

function membersFor(spelling: string, staff: readonly StaffMember[]): Match {
  const readings = readSpelling(spelling);
  const positions = [...staff.keys()];
  const those = (is: (member: StaffMember) => boolean): number[] =>
    staff.flatMap((member, at) => (is(member) ? [at] : []));
  const so = those((member) => isWrittenSo(spelling, member));
  const exact = so.length > 0 ? so : those((member) => isWrittenTurned(spelling, member));
  const strengths = staff.map((member) => strengthFor(spelling, readings, member));
  const top = Math.max(-1, ...strengths);
  if (exact.length === 0 && top <= 0) {
    const codes = readings.flatMap(({ code }) => (code !== null && code.length > 2 ? [code] : []));
    const isNear = ({ initials }: StaffMember): boolean =>
      initials !== null && codes.some((code) => isOneSlipApart(code, fold(initials)));
    return { members: those(isNear), isSure: false, isStrong: false };
  }
  const couldBeFirstName = readings.some(
    ({ given, family, isUnlikely }) => given !== null && family.length === 0 && isUnlikely !== true,
  );
  const least = top < 3 ? 1 : top === 3 && couldBeFirstName ? 2 : top;
  const found = exact.length > 0 ? exact : positions.filter((at) => (strengths[at] ?? -1) >= least);
  const title = readings.find((reading) => reading.title !== null)?.title ?? null;
  const alike = found.filter((at) => {
    const own = staff[at];
    const name = `${own?.title ?? ''} ${own?.firstName ?? ''} ${own?.surname ?? ''}`;
    return title === null || readSpelling(name)[0]?.title === title;
  });
  const members = alike.length > 0 ? alike : found;
  const isStrong = exact.length > 0 || top >= 3;
  const isTitleRight = exact.length > 0 || alike.length > 0;
  return { members, isSure: members.length === 1 && isStrong && isTitleRight, isStrong };
}

/** Neither title speaks against it, and both agree in the family name or the initials. */
function areSurelyAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => readSpelling(text).flatMap(({ title }) => title ?? []));
  const isParted = one?.length && other?.length && !one.some((title) => other.includes(title));
  return !isParted && compareSpellings(readSpelling(a), readSpelling(b)) >= 3;
}

const couldBeOne = (a: string, b: string): boolean => compareSpellings(readSpelling(a), readSpelling(b)) >= 1;

/** What is one person as far as is known: positions of spellings, and the member it is for certain. */
interface Group {
  at: number[];
  member: number | null;
  couldBe: number[];
}

/** All that can be reached from a group by steps between groups. */
function reach(groups: readonly Group[], from: Group, isStep: (a: Group, b: Group) => boolean): Group[] {
  const reached = new Set([from]);
  for (const one of reached) for (const other of groups) if (isStep(one, other)) reached.add(other);
  return [...reached];
}

/**
 * What hangs together and touches one member is that one, what touches several stays as it is, and what touches none
 * is one more.
 * @returns the groups by then, and those that touch several
 */
function settle(
  groups: readonly Group[],
  isStep: (a: Group, b: Group) => boolean,
): { groups: Group[]; open: Set<Group> } {
  const free = groups.filter(({ member }) => member === null);
  const known = new Map(groups.flatMap((group) => (group.member === null ? [] : [[group.member, group]])));
  const open = new Set<Group>();
  const isSeen = new Set<Group>();
  const more: Group[] = [];
  for (const one of free) {
    if (isSeen.has(one)) continue;
    const cluster = reach(free, one, isStep);
    const touched = [...known.values()].filter((other) => cluster.some((some) => isStep(some, other)));
    for (const some of cluster) isSeen.add(some);
    if (touched.length > 1) {
      for (const some of cluster) open.add(some);
      more.push(...cluster);
      continue;
    }
    const each = cluster.map(({ couldBe }) => couldBe).filter(({ length }) => length > 0);
    const shared = (each[0] ?? []).filter((member) => each.every((some) => some.includes(member)));
    const at = cluster.flatMap((some) => some.at);
    if (touched[0]) touched[0].at.push(...at);
    else
      more.push({
        at,
        member: null,
        couldBe: shared.length > 0 ? shared : [...new Set(each.flat())],
      });
  }
  return { groups: [...known.values(), ...more], open };
}

/**
 * Which mentions of single spellings are one person: for each the lowest position of its group, or null for nobody new.
 * Whoever the list knows for certain is somebody; then comes what agrees in the family name, then what could be one.
 */
export function groupByPairs(spellings: readonly string[], staff: readonly StaffMember[]): (number | null)[] {
  const matches = spellings.map((spelling) => membersFor(spelling, staff));
  const isKnown = (at: number): boolean => (matches[at]?.members.length ?? 0) > 0;
  const isStrong = (at: number): boolean => matches[at]?.isStrong === true;
  const byLikeness =
    (test: (a: string, b: string) => boolean) =>
    (one: Group, other: Group): boolean =>
      one.at.some((a) =>
        other.at.some(
          (b) =>
            !(isKnown(a) && isKnown(b)) &&
            !isStrong(a) &&
            !isStrong(b) &&
            test(spellings[a] ?? '', spellings[b] ?? ''),
        ),
      );
  const begun: Group[] = [];
  matches.forEach(({ members, isSure }, position) => {
    if (readSpelling(spellings[position] ?? '').length === 0) return;
    const member = isSure ? (members[0] ?? null) : null;
    const there = member === null ? undefined : begun.find((group) => group.member === member);
    if (there) there.at.push(position);
    else begun.push({ at: [position], member, couldBe: isSure ? [] : members });
  });
  const agreed = settle(begun, byLikeness(areSurelyAlike)).groups;
  const isAlike = byLikeness(couldBeOne);
  const alone: Group[] = [];
  for (const group of agreed) {
    const only = group.member ?? (group.couldBe.length === 1 ? (group.couldBe[0] ?? null) : null);
    const there = only === null ? undefined : alone.find(({ member }) => member === only);
    if (there) there.at.push(...group.at);
    else alone.push(Object.assign(group, { member: only }));
  }
  const last = settle(
    alone,
    (one, other) =>
      isAlike(one, other) ||
      (other.member === null
        ? one.couldBe.some((member) => one.member === null && other.couldBe.includes(member))
        : one.member === null && one.couldBe.includes(other.member)),
  );
  return spellings.map((_, position) => {
    const group = last.groups.find(({ at }) => at.includes(position));
    return group === undefined || last.open.has(group) ? null : Math.min(...group.at);
  });
}
