/** What went wrong with a question to the core, as a sentence. */
import { errorSentence } from '../../../../core/contract/wording.ts';
import { asAppError } from '../../../state/resources.ts';

export function problemWords(error: unknown): string {
  return errorSentence(asAppError(error).toShape());
}
