/** How a list on a private page tells what was decided in it. */

/**
 * @param sentence what was decided
 * @param takeBack what undoes it, where it can be undone at once
 */
export type Decided = (sentence: string, takeBack?: () => Promise<void>) => Promise<void>;
