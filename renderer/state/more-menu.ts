/** What stands beside the stages: pages, records, how the window looks, help. */
import type { MenuEntry } from '../ui/menu-entry.ts';
import type { Display } from './display.svelte.ts';
import { densities, densityNames } from './preferences.svelte.ts';
import { type Page, pageNames, toFragment } from './route.ts';

interface MoreParts {
  readonly walkId: string;
  readonly page: Page;
  readonly display: Display;
  readonly setDensity: (density: (typeof densities)[number]) => void;
  /** Switches the timer on; left out while it is on. */
  readonly switchTimerOn: (() => void) | null;
  /** Opens the second display; null where the host cannot. */
  readonly openWall: (() => void) | null;
  /** Shows here what the room sees. */
  readonly showRoom: () => void;
  readonly load: () => void;
  readonly blank: () => void;
  readonly onhelp: () => void;
  readonly onpalette: () => void;
}

export function moreEntries(parts: MoreParts): MenuEntry[] {
  const { walkId, page, display } = parts;
  const link = (to: Page): MenuEntry => ({
    kind: 'link',
    label: pageNames[to],
    href: toFragment({ name: 'walk', walkId, page: to }),
    isHere: page === to,
  });
  return [
    link('charts'),
    link('records'),
    link('people'),
    link('minutes'),
    ...(parts.openWall ? [{ label: 'Second display', run: parts.openWall }] : []),
    { label: 'What the room sees', keys: 'W', run: parts.showRoom },
    { kind: 'line' },
    { label: 'Load more records…', run: parts.load },
    { kind: 'link', label: 'Settings', href: toFragment({ name: 'settings' }) },
    { kind: 'line' },
    { kind: 'heading', label: 'Text size' },
    ...densities.map((density): MenuEntry => ({
      kind: 'choice',
      label: densityNames[density],
      isOn: display.density === density,
      run: () => parts.setDensity(density),
    })),
    { kind: 'line' },
    {
      kind: 'choice',
      label: 'Dark',
      isOn: display.theme === 'dark',
      keys: 'Shift+D',
      run: () => display.toggleTheme(),
    },
    ...(parts.switchTimerOn ? [{ label: 'Switch the timer on', run: parts.switchTimerOn }] : []),
    { label: 'Blank the screen', keys: 'B', run: parts.blank },
    { label: 'Find anything…', keys: 'Ctrl+K', run: parts.onpalette },
    { label: 'Keys and gestures', keys: '?', run: parts.onhelp },
  ];
}
