/** What may fail is done here, once for all: why it did not go is said in a sentence. */
import { errorSentence } from '../../core/contract/wording.ts';
import { asAppError } from './resources.ts';

export const sentenceOf = (error: unknown): string => errorSentence(asAppError(error).toShape());

/** Whether it did not go because another window took away what it was about. */
export function isGone(error: unknown, what: string): boolean {
  const { code, details } = asAppError(error).toShape();
  return code === 'not-found' && details['what'] === what;
}

/** Does it and answers what comes of it; where it did not go `say` is told why, and nothing comes of it. */
export async function orSay<T>(work: () => Promise<T>, say: (sentence: string) => void): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    say(sentenceOf(error));
    return null;
  }
}

/** Does it. Answers null, or why it did not go. */
export async function attempt(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return sentenceOf(error);
  }
}

/** The attempts of one place: why the last one failed, and whether one is under way. */
export class Attempts {
  problem = $state<string | null>(null);
  #underWay = $state(0);
  #announce: (problem: string) => void;

  /** @param announce reads out what nothing on the page says at once */
  constructor(announce: (problem: string) => void = () => undefined) {
    this.#announce = announce;
  }

  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** True once it is done. */
  async do(work: () => Promise<unknown>): Promise<boolean> {
    this.problem = null;
    this.#underWay += 1;
    const problem = await attempt(work);
    this.#underWay -= 1;
    if (problem === null) return true;
    this.problem = problem;
    this.#announce(problem);
    return false;
  }

  /** The same, and nothing while another is under way: for what must not be done twice. */
  async once(work: () => Promise<unknown>): Promise<boolean> {
    return this.isBusy ? false : this.do(work);
  }
}
