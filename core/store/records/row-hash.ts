/** What a row is known by, whatever file it stands in: a hash over its cells as text. */
import { hash } from 'node:crypto';

/** Between cells that are hashed together; a cell that holds it changes nothing but its own hash. */
const cellEnd = '\u001f';

export function hashRow(cells: readonly string[]): string {
  return hash('sha256', cells.join(cellEnd), 'hex');
}
