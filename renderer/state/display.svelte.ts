/** Text size and theme of the window: as the person chose, else dark or light as the system says and larger where there is room. Whether it is a panel. */
import { densities, type Density, type Preferences } from './preferences.svelte.ts';

type Media = (query: string) => Pick<MediaQueryList, 'matches' | 'addEventListener'>;

/** From this width the window stands on a panel or a large screen rather than on a desk. */
const tableFrom = '(min-width: 1600px)';
const darkWanted = '(prefers-color-scheme: dark)';

export class Display {
  #preferences: Preferences;
  #isWide = $state(false);
  #isDarkWanted = $state(false);

  constructor(preferences: Preferences, media: Media) {
    this.#preferences = preferences;
    const wide = media(tableFrom);
    const dark = media(darkWanted);
    this.#isWide = wide.matches;
    this.#isDarkWanted = dark.matches;
    wide.addEventListener('change', () => (this.#isWide = wide.matches));
    dark.addEventListener('change', () => (this.#isDarkWanted = dark.matches));
  }

  get density(): Density {
    const { density } = this.#preferences;
    if (density !== 'auto') return density;
    return this.#isWide ? 'table' : 'desk';
  }

  get theme(): 'light' | 'dark' {
    const { theme } = this.#preferences;
    if (theme !== 'auto') return theme;
    return this.#isDarkWanted ? 'dark' : 'light';
  }

  /** The next larger text, and from the largest back to the smallest. */
  cycleDensity(): Density {
    const next = densities[(densities.indexOf(this.density) + 1) % densities.length] ?? 'desk';
    this.#preferences.set({ density: next });
    return next;
  }

  toggleTheme(): void {
    this.#preferences.set({ theme: this.theme === 'dark' ? 'light' : 'dark' });
  }

  /** Tells the style sheets, and whoever asks what a finger is. */
  apply({ dataset }: { dataset: DOMStringMap }): void {
    dataset['density'] = this.density;
    dataset['theme'] = this.theme;
    if (this.#preferences.panel) dataset['panel'] = '';
    else delete dataset['panel'];
  }
}
