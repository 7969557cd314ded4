/** What a person is called in the private views. */
import type { StaffMember } from '../records/record.ts';

const english = new Intl.Collator('en-GB');

/** As the staff list has them; also the spelling by which somebody may say that it is them. */
export function fullName({ title, firstName, surname }: StaffMember): string {
  return [title, firstName, surname].filter(Boolean).join(' ');
}

/** As the staff list has them; else by the fullest spelling: a name of several words before a code or an address. */
export function nameOfPerson(member: StaffMember | undefined, spellings: readonly string[]): string {
  if (member) return fullName(member);
  const rank = (text: string): number => (text.includes('@') ? 0 : text.includes(' ') ? 2 : 1);
  return (
    [...spellings].sort((a, b) => rank(b) - rank(a) || b.length - a.length || english.compare(a, b))[0] ?? ''
  );
}
