/** The window's own state: the view that is open, what was last said aloud, and whether the core still answers. */
import { fromFragment, toFragment } from './route.ts';
import type { View } from './route.ts';

/** Where the address is kept: the browser's history. */
export interface AddressBar {
  readonly fragment: () => string;
  readonly push: (fragment: string) => void;
  /** Without a step that Back would go to. */
  readonly replace: (fragment: string) => void;
}

/** What somebody looked for by name, to be shown by the view that has it. */
export interface Aim {
  readonly kind: 'card' | 'theme' | 'person';
  /** Of the card or the theme; of a person the name. */
  readonly id: string;
}

export type Standing = 'open' | 'signed-out' | 'unreachable' | 'closed' | 'stopped';

export class AppState {
  #address: AddressBar;
  view = $state.raw<View>({ name: 'start' });
  #aim = $state.raw<Aim | null>(null);
  announcement = $state('');
  standing = $state<Standing>('open');
  /** True while the core cannot be reached. */
  isLost = $state(false);
  /** True while this window shows what the room sees. */
  isRoomShown = $state(false);
  /** True while plain paper covers everything. */
  isBlank = $state(false);
  #tellBlank: (isBlank: boolean) => void = () => undefined;

  constructor(address: AddressBar, standing: Standing = 'open') {
    this.#address = address;
    this.standing = standing;
    this.view = fromFragment(address.fragment());
  }

  /** @param aim what is to be shown there */
  go(view: View, aim: Aim | null = null): void {
    this.view = view;
    this.#aim = aim;
    const fragment = toFragment(view);
    if (fragment !== this.#address.fragment()) this.#address.push(fragment);
  }

  /** The same place under its proper address. */
  replace(view: View): void {
    this.view = view;
    const fragment = toFragment(view);
    if (fragment !== this.#address.fragment()) this.#address.replace(fragment);
  }

  /** The person went back or forward, or changed the address. */
  followAddress(): void {
    if (toFragment(this.view) === this.#address.fragment()) return;
    this.view = fromFragment(this.#address.fragment());
    this.#aim = null;
  }

  /** What the view that is open is to show, while it waits for that. */
  get aim(): Aim | null {
    return this.#aim;
  }

  /** It is shown, or it is not there any more. */
  reached(): void {
    this.#aim = null;
  }

  /** Says something to those who listen to the screen. */
  announce(text: string): void {
    this.announcement = text;
  }

  /** Covers everything with plain paper, or uncovers it. */
  setBlank(isBlank: boolean): void {
    this.isBlank = isBlank;
    this.#tellBlank(isBlank);
  }

  /** Tells of every change that a person makes, until the returned function is called: other displays follow it. */
  onBlank(tell: (isBlank: boolean) => void): () => void {
    this.#tellBlank = tell;
    return () => (this.#tellBlank = () => undefined);
  }
}
