/** What tells people apart beside the records themselves. */
import type { StaffMember } from '../records/record.ts';

/** What a person said of two spellings. */
export interface PersonDecision {
  spellings: readonly [string, string];
  isSame: boolean;
}

/** What is known of people beside the records. */
export interface PeopleFacts {
  staff: readonly StaffMember[];
  decisions: readonly PersonDecision[];
}
