/** Random exports and steps through the calls, for tests of the store. */
import fc from 'fast-check';
import {
  type Board,
  decisionKinds,
  decisionStates,
  horizons,
  noteKinds,
} from '../../../core/contract/calls/board.ts';
import type { Client } from '../../../core/contract/client.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { loadIntoWalks } from '../../../core/features/records/load.ts';
import type { Db } from '../../../core/store/open.ts';
import { fileOf, pieceOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { countedIds } from '../../support/test-core.ts';
import { type Wish, wishedCards, wishedTarget } from './boards.ts';

/** An export as it stands one day: which responses it holds, and which of a few texts each of them says. */
export const exportArbitrary = fc.uniqueArray(
  fc.record({ id: fc.nat(4), texts: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
export type Export = typeof exportArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Responses 0 and 1 are one room seen by two. Text 7 is proposed where it stands. */
export function load(db: Db, walkId: string | null, rows: Export, newId = countedIds()): string {
  const drafts = rows.map(({ id, texts }) => {
    const evidence = texts.map((n) => pieceOf(`Text ${n}.`, n === 7 ? { proposal: ['Text'] } : {}));
    const place = id < 2 ? { period: '2', className: '9R/Sc1' } : {};
    return responseOf(`${id}`, visitOf([], { evidence, observer: `Observer ${id}`, ...place }));
  });
  const plan = planOf([fileOf([tableOf(drafts)])], walkId, { newId });
  return db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
}

/** Does what a random wish means, through the calls; nothing where it fits nothing. */
export async function takeStep(client: Client, board: Board, wish: Wish, n: number): Promise<void> {
  const { walkId } = board;
  const index = indexBoard(board);
  const cardIds = wishedCards(index, wish);
  const [cardId = ''] = cardIds;
  const card = index.card(cardId);
  const theme = board.themes[wish.where % board.themes.length];
  const other = board.themes[(wish.before ?? 0) % board.themes.length];
  const text = wish.before === null ? null : 'As the team says it.';
  if (!card) return;
  switch (wish.kind) {
    case 'confirm':
      return void (await client.board.confirmAreas({ walkId, cardIds }));
    case 'edit':
      return void (await client.board.editCard({ walkId, cardId, text }));
    case 'dismiss':
      return void (await client.board.dismissMark({ walkId, cardId, isDismissed: wish.before !== null }));
    case 'split':
      return void (await client.board.splitCard({ walkId, cardId, texts: ['One part.', 'The other.'] }));
    case 'join':
      return void (await client.board.joinCards({ walkId, cardIds }));
    case 'add':
      return void (await client.board.addCards({
        walkId,
        visitNumber: card.visitNumber,
        cards: [{ text: `Typed ${n}.`, kind: 'heard', areaId: null }],
      }));
    case 'rename':
      if (theme) await client.board.renameTheme({ walkId, themeId: theme.id, title: text });
      return;
    case 'note':
      return void (await client.board.saveNote({
        walkId,
        id: `note-${n}`,
        themeId: theme?.id ?? null,
        kind: noteKinds[n % noteKinds.length] ?? 'wonder',
        text: `Wondering ${n}`,
      }));
    case 'refer':
      if (theme) await client.board.addReferences({ walkId, cardIds, themeId: theme.id });
      return;
    case 'merge':
      if (theme && other) await client.board.mergeThemes({ walkId, themeId: theme.id, into: other.id });
      return;
    case 'apart':
      if (theme?.parts[0])
        await client.board.takeApart({ walkId, themeId: theme.id, partId: theme.parts[0].id });
      return;
    case 'dissolve':
      if (theme) await client.board.dissolveTheme({ walkId, themeId: theme.id });
      return;
    case 'word':
      if (theme)
        await client.board.setWord({ walkId, themeId: theme.id, word: wish.before === null ? null : 'many' });
      return;
    case 'star':
      return void (await client.board.starCards({ walkId, cardIds, isStarred: wish.before !== null }));
    case 'release': {
      const [reference] = board.references;
      if (reference)
        await client.board.removeReferences({
          walkId,
          cardIds: [reference.cardId],
          themeId: reference.themeId,
        });
      return;
    }
    case 'decide':
      return void (await client.board.saveDecision({
        walkId,
        id: `decision-${n}`,
        themeId: theme?.id ?? null,
        kind: decisionKinds[n % decisionKinds.length] ?? 'ask',
        text: `Decision ${n}`,
        horizon: horizons[n % horizons.length] ?? null,
        owner: text,
        state: decisionStates[n % decisionStates.length] ?? 'open',
        carriedFrom: null,
      }));
    case 'remove': {
      const [note, decision] = [board.notes[0], board.decisions[0]];
      if (note) await client.board.removeNote({ walkId, noteId: note.id });
      else if (decision) await client.board.removeDecision({ walkId, decisionId: decision.id });
      return;
    }
    case 'shelve':
      if (theme)
        await client.board.moveTheme({
          walkId,
          themeId: theme.id,
          areaId: wish.before === null ? 'participation' : 'progress',
          before: null,
        });
      return;
    default:
      await client.board.moveCards({ walkId, cardIds, to: wishedTarget(index, wish, n) });
  }
}
