/** What is known of a school before a table is looked at: its areas, and who works there, by every spelling a table may have. */
import type { StaffMember } from '../record.ts';
import type { AreaBook } from '../areas/area-book.ts';
import type { Knowledge } from './cell-traits.ts';

/** "Ms Jane Smythe", "Ms J Smythe", "Ms Smythe", "Jane Smythe", "J Smythe", "Smythe", "JSM". */
function spellings({ title, firstName, surname, initials, knownAs }: StaffMember): string[] {
  const letter = firstName.charAt(0);
  const names = [firstName, ...knownAs].filter((name) => name !== '');
  const whole = [
    ...names.map((name) => `${name} ${surname}`),
    `${letter} ${surname}`,
    `${letter}. ${surname}`,
  ];
  const titled = title === null ? [] : [surname, ...whole].map((name) => `${title} ${name}`);
  return [...whole, ...titled, ...names, surname, initials ?? ''];
}

export function knowledgeOf(staff: readonly StaffMember[], areas: AreaBook): Knowledge {
  const known = staff.flatMap(spellings).map((name) => name.trim().toLowerCase());
  return { staff: new Set(known.filter((name) => name !== '')), areas };
}
