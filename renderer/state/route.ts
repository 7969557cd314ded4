/** Which view is open, and how the address' fragment says it (`#/walks/ID/charts`), so that Back and reload work. */
import type { LoadReport } from '../../core/contract/calls/records.ts';
import type { OfferedFile } from '../../core/contract/host.ts';

export const pages = ['board', 'charts', 'share'] as const;
export type Page = (typeof pages)[number];

export type View =
  | { readonly name: 'start' }
  /** Files on their way in. `walkId` is the walk from which they were asked for, or null. */
  | { readonly name: 'load'; readonly files: readonly OfferedFile[]; readonly walkId: string | null }
  | { readonly name: 'report'; readonly report: LoadReport }
  | { readonly name: 'walk'; readonly walkId: string; readonly page: Page };

export function toFragment(view: View): string {
  if (view.name === 'walk') return `#/walks/${encodeURIComponent(view.walkId)}/${view.page}`;
  return view.name === 'start' ? '#/' : '#/load';
}

/** Whatever is no view of a walk is the start: files on their way in do not survive a reload. */
export function fromFragment(fragment: string): View {
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
