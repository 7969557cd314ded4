/** Visits beside their files: two observers in one room, and visits that are typed in. */
import type { PrivateVisit } from '../../contract/calls/visits.ts';
import { AppError } from '../../contract/errors.ts';
import { planAdd } from '../../domain/board/plan-made-cards.ts';
import { listJointPairs, type JointPair } from '../../domain/records/joint.ts';
import { placeTyped } from '../../domain/records/evidence/typed-evidence.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { writeStep } from '../../store/board/board.ts';
import {
  bringRepeatedCardsBack,
  joinWholes,
  listSeparateVisits,
  listVisitTexts,
  partVisit,
  setSeparate,
  takeRepeatedCards,
} from '../../store/records/joint.ts';
import { typeCard } from '../../store/board/made-cards.ts';
import { readAreaBook } from '../../store/records/focus-areas.ts';
import type { Db } from '../../store/file/open.ts';
import { removeVisits } from '../../store/records/remove-visits.ts';
import { setRowJoined } from '../../store/records/source-files.ts';
import { visitWriter } from '../../store/records/visit-writer.ts';
import {
  countCards,
  findSingleVisit,
  getVisitNumber,
  listVisitsInPairs,
  listVisits,
  type SingleVisit,
  type StoredVisit,
} from '../../store/records/visits.ts';
import { readNameCover } from '../../store/people/walk-names.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

/** Visits that were typed in are one form of their own. */
const byHand = 'by-hand';

type TypedFields = Record<
  'period' | 'observer' | 'className' | 'yearGroup' | 'subject' | 'room',
  string | null
>;

export const visitsHandlers = {
  'visits.list': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const cards = countCards(db, walkId);
    return { visits: listVisits(db, walkId).map((visit) => shown(visit, cards)) };
  },
  'visits.listJoint': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const cards = countCards(db, walkId);
    const pairs = pairsOf(db, walkId).map(({ visits: [first, second], kind, state }) => ({
      visits: [shown(first, cards), shown(second, cards)] as [PrivateVisit, PrivateVisit],
      kind,
      state,
    }));
    return { pairs };
  },
  'visits.setJoint':
    ({ walkId, visits: [one, other], state }, { db }) =>
    () => {
      walkKey(db, walkId);
      const numbers = [Math.min(one, other), Math.max(one, other)];
      const pair = pairsOf(db, walkId).find(({ visits }) =>
        visits.every(({ number }, index) => number === numbers[index]),
      );
      if (!pair) throw new AppError('not-found', 'these visits are no pair', { what: 'visit' });
      if (pair.state !== state) decide(db, walkId, pair, state);
      return {};
    },
  /** Undo takes its evidence off the board; the visit itself is removed where the records are shown. */
  'visits.add':
    ({ walkId, teacher, cards, ...fields }, { db, newId, now }) =>
    () => {
      const writer = visitWriter(db, walkId, byHand, true);
      const key = newId();
      const id = writer.insert(
        { responseKey: key, hash: key },
        {
          ...withoutBlanks(fields),
          minutes: null,
          withObserver: null,
          teacherSpellings: teacher === null || teacher === '' ? [] : [teacher],
          walkTitle: null,
          evidence: [],
          lookFors: [],
        },
      );
      writer.flush();
      const cover = readNameCover(db, walkId);
      const cardIds = cards.map((card) =>
        typeCard(db, walkId, id, { ...card, ...placeTyped(card, cover, readAreaBook(db)) }),
      );
      writeStep(db, walkId, planAdd(boardSlice(db, walkId), { cardIds }), now());
      return { visitNumber: getVisitNumber(db, id) };
    },
  'visits.remove':
    ({ walkId, visitNumber }, { db }) =>
    () => {
      walkKey(db, walkId);
      const visit = findSingleVisit(db, walkId, visitNumber);
      if (!visit) throw new AppError('not-found', 'there is no such visit', { what: 'visit' });
      if (!visit.isByHand)
        throw new AppError('refused', 'the visit came from a file', { reason: 'from-a-file' });
      removeVisits(db, [Number(visit.id)]);
      return {};
    },
} satisfies Partial<Handlers>;

function pairsOf(db: Db, walkId: string): JointPair<SingleVisit>[] {
  return listJointPairs(listVisitsInPairs(db, walkId), listSeparateVisits(db, walkId), ({ id }) =>
    listVisitTexts(db, id),
  );
}

function decide(
  db: Db,
  walkId: string,
  { visits: [first, second], kind }: JointPair<SingleVisit>,
  state: JointPair<unknown>['state'],
): void {
  setSeparate(db, { first: first.id, second: second.id }, state === 'separate');
  if (state === 'joined') {
    joinWholes(db, first, second);
    if (kind === 'sent-twice') takeRepeatedCards(db, second.id, first.id);
    return;
  }
  if (kind === 'sent-twice') bringRepeatedCardsBack(db, walkId, second.id);
  partVisit(db, second.id);
  setRowJoined(db, Number(second.id), false);
}

function shown(
  { id, number, date, period, className, yearGroup, subject, room, observers, ...visit }: StoredVisit,
  cards: ReadonlyMap<string, number>,
): PrivateVisit {
  return {
    number,
    date,
    period,
    className,
    yearGroup,
    subject,
    room,
    observers,
    teacher: visit.recordedTeachers[0] ?? null,
    cards: cards.get(id) ?? 0,
    isByHand: visit.isByHand,
  };
}

/** A field that was left empty is not recorded. */
function withoutBlanks<T extends TypedFields>(fields: T): T {
  const said = (text: string | null): string | null => (text === '' ? null : text);
  const { period, observer, className, yearGroup, subject, room } = fields;
  return {
    ...fields,
    period: said(period),
    observer: said(observer),
    className: said(className),
    yearGroup: said(yearGroup),
    subject: said(subject),
    room: said(room),
  };
}
