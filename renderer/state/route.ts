/** Which view is open, and how the address' fragment says it (`#/walks/ID/charts`), so that Back and reload work. */
import type { LoadReport, TableChoices } from '../../core/contract/calls/records.ts';
import type { OfferedFile } from '../../core/contract/host.ts';

export const pages = ['board', 'charts', 'share', 'records', 'people', 'record', 'room'] as const;
export type Page = (typeof pages)[number];

export const pageNames: Record<Page, string> = {
  board: 'Board',
  charts: 'Charts',
  share: 'Share',
  records: 'Records',
  people: 'People',
  record: 'Team’s record',
  room: 'Second display',
};

export type View =
  | { readonly name: 'start' }
  | { readonly name: 'settings' }
  /** Files on their way in. */
  | {
      readonly name: 'load';
      readonly files: readonly OfferedFile[];
      /** The walk from which they were asked for, or null. */
      readonly walkId: string | null;
      /** What the person chose so far: it stays when more files come. */
      readonly choices?: readonly TableChoices[];
    }
  | { readonly name: 'report'; readonly report: LoadReport }
  | { readonly name: 'walk'; readonly walkId: string; readonly page: Page };

export function toFragment(view: View): string {
  if (view.name === 'walk') return `#/walks/${encodeURIComponent(view.walkId)}/${view.page}`;
  return { start: '#/', settings: '#/settings', load: '#/load', report: '#/load' }[view.name];
}

/** Whatever is no view of a walk is the start: files on their way in do not survive a reload. */
export function fromFragment(fragment: string): View {
  if (fragment === '#/settings') return { name: 'settings' };
  const [, id, page] = /^#\/walks\/([^/]+)\/([a-z]+)$/.exec(fragment) ?? [];
  const known = pages.find((name) => name === page);
  const walkId = id === undefined ? null : decoded(id);
  return known && walkId ? { name: 'walk', walkId, page: known } : { name: 'start' };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
