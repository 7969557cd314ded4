/** Where typed evidence belongs: the area that the person named, else Pupil voice for a quote, else what its words say. */
import type { BoardCard } from '../../contract/calls/board.ts';
import { focusAreas, pupilVoiceId, unsortedId } from './focus-areas.ts';
import { proposeArea } from './propose-area.ts';

const focusAreaIds = focusAreas.map(({ id }) => id);

/**
 * Says where a typed card belongs.
 * @param card `areaId`: the area that the person named, or null
 * @param mask puts names out of sight, see `proposeArea`
 * @returns its area, and the words that led there; null where they are no proposal
 */
export function placeTyped(
  card: { text: string; kind: BoardCard['kind']; areaId: string | null },
  mask: (text: string) => string,
): {
  areaId: string;
  proposal: string[] | null;
} {
  if (card.areaId !== null) return { areaId: card.areaId, proposal: null };
  if (card.kind === 'pupil-voice') return { areaId: pupilVoiceId, proposal: null };
  const proposal = proposeArea(card.text, focusAreaIds, mask(card.text));
  return { areaId: proposal?.areaId ?? unsortedId, proposal: proposal?.words ?? null };
}
