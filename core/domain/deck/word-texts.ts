/** Texts of slides that are put together of two. */

/** "Wait time: Ms Hall, Maths". */
export function creditText({ what, where }: { what: string; where: string }): string {
  return `${what}: ${where}`;
}
