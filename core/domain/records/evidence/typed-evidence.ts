/** Where typed evidence belongs: the area that the person named, else that of pupils' words, else what its words say. */
import type { BoardCard } from '../../../contract/calls/board.ts';
import type { AreaBook } from '../areas/area-book.ts';
import { unsortedId } from '../../focus-areas.ts';

/**
 * Says where a typed card belongs.
 * @param card `areaId`: the area that the person named, or null
 * @param mask puts names out of sight, see `Proposer`
 * @returns its area, and the words that led there; null where they are no proposal
 */
export function placeTyped(
  card: { text: string; kind: BoardCard['kind']; areaId: string | null },
  mask: (text: string) => string,
  areas: AreaBook,
): {
  areaId: string;
  proposal: string[] | null;
} {
  if (card.areaId !== null) return { areaId: card.areaId, proposal: null };
  const { ids, pupilsId } = areas;
  if (card.kind === 'pupil-voice' && pupilsId !== null) return { areaId: pupilsId, proposal: null };
  const proposal = areas.propose(card.text, ids, mask(card.text));
  return { areaId: proposal?.areaId ?? unsortedId, proposal: proposal?.words ?? null };
}
