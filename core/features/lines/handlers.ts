/** Lines on their way to a slide: read, ticked, dropped, written anew. */
import { AppError } from '../../contract/errors.ts';
import type { ParsedInput } from '../../contract/calls/index.ts';
import type { DeckLine, OtherText } from '../../contract/calls/lines.ts';
import { lineKey, readLineKey } from '../../domain/lines/line-keys.ts';
import type { Review } from '../../domain/lines/review.ts';
import type { Spoken } from '../../domain/release/speak.ts';
import {
  readLines,
  removeLine,
  removeTick,
  saveLine,
  saveTick,
  setDropped,
} from '../../store/release/lines.ts';
import type { Handlers } from '../context.ts';
import { lookAtLines } from './look.ts';
import { consentHandlers } from './consents.ts';
import { wordHandlers } from './words.ts';

/** Without its title a slide is none; the theme itself may be left untitled. */
const kept: readonly string[] = ['title', 'walk-title'];

export const linesHandlers = {
  'lines.list': ({ walkId }, { db }) => {
    const { review } = lookAtLines(db, walkId);
    const { groups, texts, asked, unread, standing } = review;
    return { groups, texts, asked, unread: unread.length, standing };
  },
  'lines.tick':
    ({ walkId, key, text }, { db, now }) =>
    () => {
      const line = find(lookAtLines(db, walkId).review, key);
      if (line.text !== text)
        throw new AppError('conflict', 'another text would stand by now', { what: 'line' });
      if (line.state === 'barred') throw new AppError('refused', 'it may not stand', { reason: 'barred' });
      setDropped(db, key, false);
      saveTick(db, key, line.text, now());
      return {};
    },
  'lines.untick':
    ({ walkId, key }, { db }) =>
    () => {
      find(lookAtLines(db, walkId).review, key);
      removeTick(db, key);
      return {};
    },
  'lines.drop':
    ({ walkId, key, isDropped }, { db }) =>
    () => {
      find(lookAtLines(db, walkId).review, key);
      if (kept.includes(readLineKey(key)?.kind ?? ''))
        throw new AppError('refused', 'a title cannot be dropped', { reason: 'title' });
      setDropped(db, key, isDropped);
      return {};
    },
  'lines.write':
    (input, { db, newId }) =>
    () => {
      requireCards(lookAtLines(db, input.walkId), input);
      const id = input.key === undefined ? newId() : writtenId(input.key);
      const known = readLines(db).written.find((line) => line.id === id);
      if (input.key !== undefined && !known)
        throw new AppError('not-found', 'no such line', { what: 'line' });
      const { themeId, origin, text } = input;
      const cardIds = [...new Set(input.cardIds)];
      saveLine(db, { id, themeId, origin, cardIds, text });
      const key = lineKey('line', id);
      // Another text is unread, also where a later change brings the earlier one back.
      if (known?.text !== text) removeTick(db, key);
      setDropped(db, key, false);
      return { key, text: find(lookAtLines(db, input.walkId).review, key).text };
    },
  'lines.remove':
    ({ walkId, key }, { db }) =>
    () => {
      find(lookAtLines(db, walkId).review, key);
      if (!removeLine(db, writtenId(key))) throw new AppError('not-found', 'no such line', { what: 'line' });
      removeTick(db, key);
      setDropped(db, key, false);
      return {};
    },
  ...consentHandlers,
  ...wordHandlers,
} satisfies Partial<Handlers>;

function find({ groups, texts }: Review, key: string): DeckLine | OtherText {
  const found =
    groups.flatMap(({ lines }) => lines).find((line) => line.key === key) ??
    texts.find((text) => text.key === key);
  if (!found) throw new AppError('not-found', 'there is no such line', { what: 'line' });
  return found;
}

function writtenId(key: string): string {
  const source = readLineKey(key);
  if (source?.kind !== 'line') throw new AppError('not-found', 'nobody wrote such a line', { what: 'line' });
  return source.id;
}

function requireCards(
  { review, isOfSeveral }: Spoken,
  { themeId, origin, cardIds }: ParsedInput<'lines.write'>,
): void {
  const ids = [...new Set(cardIds)];
  const group = review.groups.find((one) => one.themeId === themeId);
  const here = new Set(group?.lines.flatMap((line) => (line.origin === 'card' ? line.cardIds : [])));
  if (ids.some((id) => !here.has(id)))
    throw new AppError('refused', 'a card is not on this slide', { reason: 'not-here' });
  if (ids.length > 1 !== (origin === 'blend'))
    throw new AppError('refused', 'a paraphrase is of one card, a blend of more', { reason: 'cards' });
  if (origin === 'blend' && !isOfSeveral(ids))
    throw new AppError('refused', 'the cards may be of one teacher', { reason: 'one-teacher' });
}
