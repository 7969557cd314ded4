/** The window's own state: the view that is open, what was last said aloud, and whether the core still answers. */
import { fromFragment, toFragment } from './route.ts';
import type { View } from './route.ts';

/** Where the address is kept: the browser's history. */
export interface AddressBar {
  readonly fragment: () => string;
  readonly push: (fragment: string) => void;
}

export type Standing = 'open' | 'signed-out' | 'unreachable' | 'closed';

export class AppState {
  #address: AddressBar;
  view = $state.raw<View>({ name: 'start' });
  announcement = $state('');
  standing = $state<Standing>('open');

  constructor(address: AddressBar, standing: Standing = 'open') {
    this.#address = address;
    this.standing = standing;
    this.view = fromFragment(address.fragment());
  }

  go(view: View): void {
    this.view = view;
    const fragment = toFragment(view);
    if (fragment !== this.#address.fragment()) this.#address.push(fragment);
  }

  /** The person went back or forward, or changed the address. */
  followAddress(): void {
    if (toFragment(this.view) !== this.#address.fragment())
      this.view = fromFragment(this.#address.fragment());
  }

  /** Says something to those who listen to the screen. */
  announce(text: string): void {
    this.announcement = text;
  }
}
