/** What a person reads of a debrief before its deck leaves, as it stands now. */
import { releaseWalk } from '../../domain/release/release-walk.ts';
import { speak, type Spoken } from '../../domain/release/speak.ts';
import { listDecks } from '../../store/board/board-rows.ts';
import type { Db } from '../../store/file/open.ts';
import { readReleaseInput } from '../../store/release/release-input.ts';
import { readSpeakInput } from '../../store/release/speak-input.ts';

/** @throws AppError `not-found` */
export function lookAtLines(db: Db, walkId: string): Spoken {
  const input = readReleaseInput(db, walkId);
  const { release } = releaseWalk({ ...input, hasThemeCounts: false });
  return speak(release, readSpeakInput(db, walkId, input, listDecks(db, walkId)));
}
