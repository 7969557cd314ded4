/** What is known of the people of a school beside the records. */
import type { StaffMember } from '../records/record.ts';

/** What a person said of two spellings. */
export interface PersonDecision {
  spellings: readonly [string, string];
  isSame: boolean;
  /**
   * The first spelling was said to be somebody else than it seemed: what it is like says no more who it is. It is
   * the second one, or not the second one and nobody has said who.
   */
  isSomebodyElse?: boolean;
}

/** What is known of people beside the records. */
export interface PeopleFacts {
  staff: readonly StaffMember[];
  decisions: readonly PersonDecision[];
}
