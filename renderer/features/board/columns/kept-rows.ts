/** What has been seen of each folded theme: folding is the person's, so it stays in sight until they fold the theme anew. */
import { emptySet, setOf } from '../../../state/sets.ts';

export class KeptRows {
  #kept = new Map<string, ReadonlySet<string>>();

  /** Cards, and keys of references. The same set as before where nothing has come. */
  of(themeId: string): ReadonlySet<string> {
    return this.#kept.get(themeId) ?? emptySet;
  }

  /** @param keys what is seen of the theme now */
  keep(themeId: string, keys: readonly string[]): ReadonlySet<string> {
    const kept = this.of(themeId);
    if (keys.every((key) => kept.has(key))) return kept;
    const next = setOf([...kept, ...keys]);
    this.#kept.set(themeId, next);
    return next;
  }

  fold(themeId: string): void {
    this.#kept.delete(themeId);
  }
}
