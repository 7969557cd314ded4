/** Asks one question at a time: of those that come up meanwhile only the latest is asked next, and only its answer counts. */

interface Asking<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  take(answer: Answer, question: Question): void;
  fail(error: unknown): void;
}

export class OneAtATime<Question, Answer> {
  readonly #asking: Asking<Question, Answer>;
  #wanted: { readonly question: Question } | null = null;
  #isUnderWay = false;

  constructor(asking: Asking<Question, Answer>) {
    this.#asking = asking;
  }

  want(question: Question): void {
    this.#wanted = { question };
    if (!this.#isUnderWay) void this.#run();
  }

  /** Nothing is wanted any more, nor is an answer that is under way. */
  drop(): void {
    this.#wanted = null;
  }

  async #run(): Promise<void> {
    this.#isUnderWay = true;
    while (this.#wanted !== null) await this.#askFor(this.#wanted);
    this.#isUnderWay = false;
  }

  async #askFor(wanted: { readonly question: Question }): Promise<void> {
    try {
      const answer = await this.#asking.ask(wanted.question);
      if (this.#wanted !== wanted) return;
      this.#wanted = null;
      this.#asking.take(answer, wanted.question);
    } catch (error) {
      if (this.#wanted !== wanted) return;
      this.#wanted = null;
      this.#asking.fail(error);
    }
  }
}
