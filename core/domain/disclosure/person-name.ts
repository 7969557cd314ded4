/** What a person is called in the private views. */
import type { StaffMember } from '../records/record.ts';

const english = new Intl.Collator('en-GB');

/** As the staff list has them; else by the fullest spelling: a name of several words before a code or an address. */
export function nameOfPerson(member: StaffMember | undefined, spellings: readonly string[]): string {
  if (member) return [member.title, member.firstName, member.surname].filter(Boolean).join(' ');
  const rank = (text: string): number => (text.includes('@') ? 0 : text.includes(' ') ? 2 : 1);
  return (
    [...spellings].sort((a, b) => rank(b) - rank(a) || b.length - a.length || english.compare(a, b))[0] ?? ''
  );
}
