/** Thrown where a picture may not stand in a deck; the reason says why, and the message says it in a sentence. */
import { logoSentence, type LogoRefusal } from '../../../contract/logo-words.ts';

export class LogoRefused extends Error {
  readonly reason: LogoRefusal;

  constructor(reason: LogoRefusal) {
    super(logoSentence(reason) ?? reason);
    this.reason = reason;
  }
}
