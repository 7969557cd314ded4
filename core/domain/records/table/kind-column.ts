/** A column that says row by row what kind of evidence stands beside it, as long tables have it. */
import type { CardKind } from '../../../contract/tables.ts';
import type { Column } from './columns.ts';
import { unsortedId } from '../../focus-areas.ts';
import type { EvidenceDraft } from '../record.ts';
import { oneLine } from '../cells/text.ts';
import { kindNamed } from '../understand/kind-words.ts';

export interface KindColumn {
  column: Column;
  /** By labels in small letters. */
  byLabel: ReadonlyMap<string, CardKind>;
}

const mostKindLabels = 8;

/** A column of few labels, each of which names a kind of evidence: "Saw", "Pupil", "Wondering". */
export function kindColumnOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): KindColumn | null {
  for (const column of columns) {
    if (column.role !== 'ignored' && column.role !== 'option') continue;
    const labels = new Set(rows.map((cells) => oneLine(cells[column.index] ?? '').toLowerCase()));
    labels.delete('');
    if (labels.size < 2 || labels.size > mostKindLabels) continue;
    const byLabel = new Map([...labels].map((label) => [label, kindNamed(label)] as const));
    const known = new Map([...byLabel].flatMap(([label, kind]) => (kind === null ? [] : [[label, kind]])));
    if (known.size === labels.size && new Set(known.values()).size > 1) return { column, byLabel: known };
  }
  return null;
}

/**
 * The cards of a row whose kind another column says.
 * @param pupilsId the area that pupils' own words go to, if there is one
 */
export function withKind(
  kinds: KindColumn | null,
  cells: readonly string[],
  cards: EvidenceDraft[],
  pupilsId: string | null,
): EvidenceDraft[] {
  const label = kinds === null ? '' : oneLine(cells[kinds.column.index] ?? '').toLowerCase();
  const kind = kinds?.byLabel.get(label);
  return kind === undefined
    ? cards
    : cards.map((card) =>
        card.kind === 'tally' ? card : { ...card, kind, ...voiceArea(kind, card, pupilsId) },
      );
}

const voiceArea = (kind: CardKind, card: EvidenceDraft, pupilsId: string | null): Partial<EvidenceDraft> =>
  kind === 'pupil-voice' && pupilsId !== null && (card.proposal !== null || card.areaId === unsortedId)
    ? { areaId: pupilsId, proposal: null }
    : {};
