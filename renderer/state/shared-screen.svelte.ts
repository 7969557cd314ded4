/** One screen, one room: while a single display is seen, what is private is shown only once somebody says that it may be. */

/** Every view that shows what is not for the room, and what that is. */
export const privateViews = {
  preview: 'names and cells of the files',
  records: 'names and cells',
  people: 'names',
  minutes: 'who was here, owners, votes and notes of the team',
  observers: 'observers and subjects',
  names: 'names, classes and rooms in the cards',
  coach: 'cards about one person’s practice',
  owners: 'who owns what was decided',
  words: 'words that could be names',
  consents: 'who was asked whether they may be named',
} as const;

export type PrivateView = keyof typeof privateViews;

/** Whether a browser sees two displays that differ; mirrored ones count as one, and where nothing is known there is one. */
const seesTwo = (screen: object): boolean => 'isExtended' in screen && screen.isExtended === true;

interface Question {
  readonly view: PrivateView;
  readonly show: () => void;
}

export class SharedScreen {
  #seesTwo = $state(false);
  /** Somebody said that the room does not see this screen. Until the window closes. */
  #isOurs = $state(false);
  #question = $state.raw<Question | null>(null);

  /** @param screen the browser's own, or what a test puts in its place */
  constructor(screen: object) {
    this.#seesTwo = seesTwo(screen);
    if (screen instanceof EventTarget)
      screen.addEventListener('change', () => (this.#seesTwo = seesTwo(screen)));
  }

  /** Whether the driver's screen may be what the room sees: votes are not shown on it while they are taken. */
  get isOnlyOne(): boolean {
    return !this.#seesTwo;
  }

  /** Whether what is private may stand on this screen. */
  get mayShow(): boolean {
    return this.#seesTwo || this.#isOurs;
  }

  /** What somebody wants to see and has to answer for first. */
  get asked(): PrivateView | null {
    return this.#question?.view ?? null;
  }

  /** Does it at once where it may be, else as soon as somebody has said so. */
  show(view: PrivateView, show: () => void): void {
    if (this.mayShow) show();
    else this.#question = { view, show };
  }

  /** @param isOurs false: not now; it is asked again when somebody wants it again */
  answer(isOurs: boolean): void {
    const question = this.#question;
    this.#question = null;
    if (!isOurs) return;
    this.#isOurs = true;
    question?.show();
  }
}
