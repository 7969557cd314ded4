/** Counting people by comparing every spelling with every other: slow and plain, to hold the quick way against. */
import {
  compareSpellings,
  readSpelling,
  type NameReading,
} from '../../../../core/domain/disclosure/names.ts';
import { normaliseText } from '../../../../core/domain/veil/normalise.ts';
import { isOneSlipApart } from '../../../../core/domain/veil/slips.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';

const fold = (text: string): string => normaliseText(text).toLowerCase();

function strengthFor(spelling: string, readings: NameReading[], member: StaffMember): number {
  const full = `${member.title ?? ''} ${member.firstName} ${member.surname}`;
  const exact = [full, ...member.knownAs, ...(member.initials === null ? [] : [member.initials])].map(fold);
  if (exact.includes(fold(spelling))) return 5;
  const aliases = member.knownAs.flatMap((alias) => [alias, `${alias} ${member.surname}`]);
  const known = [full, ...aliases].flatMap(readSpelling);
  if (member.initials !== null)
    known.push({ title: null, given: null, family: [], code: fold(member.initials) });
  return compareSpellings(readings, known);
}

function membersFor(spelling: string, staff: readonly StaffMember[]): number[] {
  const readings = readSpelling(spelling);
  const strengths = staff.map((member) => strengthFor(spelling, readings, member));
  const top = Math.max(-1, ...strengths);
  const positions = [...staff.keys()];
  if (top <= 0) {
    const codes = readings.flatMap(({ code }) => (code !== null && code.length > 2 ? [code] : []));
    return positions.filter((at) => {
      const initials = staff[at]?.initials ?? null;
      return initials !== null && codes.some((code) => isOneSlipApart(code, fold(initials)));
    });
  }
  const found = positions.filter((at) => (strengths[at] ?? -1) >= (top >= 3 ? top : 1));
  const title = readings.find((reading) => reading.title !== null)?.title ?? null;
  const alike = found.filter((at) => {
    const own = staff[at];
    const name = `${own?.title ?? ''} ${own?.firstName ?? ''} ${own?.surname ?? ''}`;
    return title === null || readSpelling(name)[0]?.title === title;
  });
  return alike.length > 0 ? alike : found;
}

/** Which mentions of single spellings are one person: a number for each, equal for one person. */
export function groupByPairs(spellings: readonly string[], staff: readonly StaffMember[]): number[] {
  const groups = spellings.map((_, index) => index);
  const memberGroups = new Map<number, number>();
  const join = (a: number, b: number): void => {
    const [from, to] = [groups[a] ?? a, groups[b] ?? b];
    groups.forEach((group, index) => {
      if (group === from) groups[index] = to;
    });
  };
  const resolved = spellings.map((spelling) => membersFor(spelling, staff));
  spellings.forEach((spelling, index) => {
    for (const member of resolved[index] ?? []) {
      const first = memberGroups.get(member);
      if (first === undefined) memberGroups.set(member, index);
      else join(index, first);
    }
    for (let other = 0; other < index; other += 1) {
      const areBothKnown = (resolved[index] ?? []).length > 0 && (resolved[other] ?? []).length > 0;
      const same = compareSpellings(readSpelling(spelling), readSpelling(spellings[other] ?? ''));
      if (!areBothKnown && same >= 1) join(index, other);
    }
  });
  return groups;
}
