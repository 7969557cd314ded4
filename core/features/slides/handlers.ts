/** The staff deck: looked at, then written, checked, handed over and written down; refused when anything in it must not leave. */
import { AppError } from '../../contract/errors.ts';
import type { CallOutput } from '../../contract/calls/index.ts';
import type { Minutes } from '../../contract/calls/minutes.ts';
import type { DeckPlan } from '../../contract/deck-plan.ts';
import { standingDeck } from '../../domain/board/plan-decks.ts';
import { chosenThemes, themesInOrder } from '../../domain/deck/deck.ts';
import { listApprovals, setApproved, setNoticing } from '../../store/release/approvals.ts';
import { answerRelease, withdrawRelease } from '../../store/release/ledger-answers.ts';
import { listReleases } from '../../store/release/ledger.ts';
import { listDecks } from '../../store/board/board-rows.ts';
import type { Db } from '../../store/file/open.ts';
import { readReleaseInput, type ReadInput } from '../../store/release/release-input.ts';
import { noteConsentsLeft } from '../../store/people/consents.ts';
import { followReleases, noteShared } from '../../store/release/shared-on.ts';
import { readSpeakInput } from '../../store/release/speak-input.ts';
import type { CommandHandler, Handlers } from '../context.ts';
import { checkPage } from './check-page.ts';
import { chooseForDeck, writeDown, type Chosen } from './choose.ts';
import { fileNameOf } from './file-name.ts';
import { makeSlides, type MadeSlides } from './make-slides.ts';
import { schoolLook } from './school-look.ts';

const pageName = 'Private check of the slides.html';

interface Looked extends MadeSlides {
  plan: DeckPlan;
  input: ReadInput;
  chosen: Chosen;
  asks: CallOutput<'slides.preview'>['asks'];
}

interface Asked {
  walkId: string;
  deckId: string;
  isUnreadLeftOut?: boolean;
}

/** @param now ISO instant */
function look(db: Db, { walkId, deckId, isUnreadLeftOut = false }: Asked, now: string): Looked {
  const plan = standingDeck({ decks: () => listDecks(db, walkId) }, deckId);
  const chosen = chooseForDeck(db, readReleaseInput(db, walkId), plan, now);
  const { input } = chosen;
  const { look: drawn, school } = schoolLook(db);
  const words = readSpeakInput(db, walkId, input, [plan]);
  const made = makeSlides(
    { ...input, hasThemeCounts: plan.hasThemeCounts },
    words,
    listApprovals(db, walkId),
    { look: drawn, choices: { ...chosen.choices, school }, plan, isUnreadLeftOut },
  );
  return { ...made, plan, chosen, input, asks: listAsks(db, input, made.released.asks) };
}

/** The same figures may have left more than once: each time is asked about. Oldest first. */
function listAsks(db: Db, { facts, walkIds }: ReadInput, asks: readonly string[]): Looked['asks'] {
  if (asks.length === 0) return [];
  return listReleases(db, { visits: facts.visits.map(({ id }) => id), walkIds })
    .filter(({ figuresId, state }) => state === 'open' && asks.includes(figuresId))
    .map(({ id, at, figures }) => ({ id, at, figures }))
    .reverse();
}

/** Writes a private document as one file. The record's writer; `features/index.ts` puts them together. */
type WriteHtml = (document: Minutes) => string;

export const slidesHandlers = {
  'slides.preview': (input, { db, now }) => {
    const looked = look(db, input, now());
    const { deck, plan, chosen, off, order, typed, verdict, asks, input: read, released, spoken } = looked;
    const own = new Set(chosenThemes(released.release, chosen.choices).map(({ themeId }) => themeId));
    return {
      deck,
      plan,
      off,
      order,
      typed: typed.map(({ key, slideId, from, text, marks, state, why, isStanding }) => ({
        key,
        slideId,
        from,
        text,
        marks,
        state,
        why,
        isStanding,
      })),
      themes: themesInOrder(released.release).map(({ themeId, title }) => ({
        themeId,
        title,
        isChosen: own.has(themeId),
      })),
      verdict,
      compare: {
        walks: chosen.earlierWalks(spoken.mask),
        why: chosen.whyNotCompared(released.release),
      },
      asks,
      approvals: listApprovals(db, input.walkId),
      noticings: released.release.size === 'letter' ? [] : noticingsOf(read, released, spoken),
    };
  },
  'slides.export':
    ({ isAssumedSeen, isUnreadLeftOut = false, ...deckOf }, { db, files, now, newId }) =>
    () => {
      const at = now();
      const asked = { ...deckOf, isUnreadLeftOut };
      const looked = look(db, asked, at);
      const { deck, plan, bytes, verdict, asks, chosen, input, spoken } = looked;
      if (deck.slides.length === 0)
        throw new AppError('refused', 'every slide is switched off', { reason: 'no-slides' });
      if (verdict.outcome !== 'clear')
        throw new AppError('refused', 'the slides must not leave', { verdict });
      if (verdict.unread.length > 0 && !isUnreadLeftOut)
        throw new AppError('refused', 'a text is unread', { reason: 'unread', unread: verdict.unread });
      if (asks.length > 0 && !isAssumedSeen)
        throw new AppError('refused', 'a question is open', { reason: 'release-asked', asks });
      for (const { id } of asks) answerRelease(db, id, true, at);
      const releaseId = writeDown(db, looked, {
        leavesBeside: chosen.leavesBeside(deck),
        again: () => look(db, asked, at),
        at,
        newId,
      });
      noteShared(db, input.walkIds, at);
      const isCreditOn = deck.slides.some(({ kind }) => kind === 'credit');
      const credited = spoken.consents
        .filter(({ isStanding }) => isCreditOn && isStanding)
        .map(({ id }) => id);
      noteConsentsLeft(db, credited, releaseId);
      // Last: where anything above fails, there is no file.
      const name = fileNameOf(plan.name);
      return { token: files.make({ name, bytes }), name, releaseId, verdict };
    },
  'slides.withdraw':
    ({ releaseId }, { db }) =>
    () => {
      followReleases(db, withdrawRelease(db, releaseId));
      return {};
    },
  'slides.approve':
    ({ walkId, ...approval }, { db }) =>
    () => {
      setApproved(db, walkId, approval, true);
      return {};
    },
  'slides.takeBack':
    ({ walkId, ...approval }, { db }) =>
    () => {
      setApproved(db, walkId, approval, false);
      return {};
    },
  'slides.keepNoticing':
    ({ walkId, isKept, ...noticing }, { db }) =>
    () => {
      setNoticing(db, walkId, noticing, isKept);
      return {};
    },
} satisfies Partial<Handlers>;

/** Named themes that have no figure: those that are left out, and those of which the title is kept. */
function noticingsOf(
  { facts, noticings }: ReadInput,
  { release }: MadeSlides['released'],
  { mask }: MadeSlides['spoken'],
): CallOutput<'slides.preview'>['noticings'] {
  const standing = new Map(release.themes.map(({ themeId, figure }) => [themeId, figure]));
  return facts.themes.flatMap(({ id, title }) => {
    if (title === null) return [];
    const isKept = noticings.some((one) => one.themeId === id && one.title === title);
    const isOffered = isKept ? standing.get(id) === null : !standing.has(id);
    return isOffered ? [{ themeId: id, title, label: mask(title), isKept }] : [];
  });
}

export function createMakePage(writeHtml: WriteHtml): CommandHandler<'slides.makePage'> {
  return (asked, { db, files, now }) =>
    () => {
      const { deck, slides, verdict, input } = look(db, asked, now());
      const page = checkPage({
        deck,
        slides,
        verdict,
        approvals: listApprovals(db, asked.walkId),
        rules: input.rules,
        on: now().slice(0, 10),
      });
      const bytes = new TextEncoder().encode(writeHtml(page));
      return { token: files.make({ name: pageName, bytes }), name: pageName };
    };
}
