/** Visits beside their files: two observers in one room, and visits that are typed in. */
import type { PrivateVisit } from '../../contract/calls/visits.ts';
import type { ParsedInput } from '../../contract/calls/index.ts';
import { AppError } from '../../contract/errors.ts';
import { listJointPairs, type JointPair } from '../../domain/records/joint.ts';
import { boardColumns, focusAreas, unsortedId } from '../../domain/records/focus-areas.ts';
import { proposeArea } from '../../domain/records/propose-area.ts';
import type { EvidenceDraft } from '../../domain/records/record.ts';
import { joinVisit, listSeparateVisits, partVisit, setSeparate } from '../../store/joint.ts';
import { cardPlacer } from '../../store/new-cards.ts';
import type { Db } from '../../store/open.ts';
import { setRowJoined } from '../../store/source-files.ts';
import { visitWriter } from '../../store/visit-writer.ts';
import {
  countCards,
  getVisitNumber,
  listSingleVisits,
  listVisits,
  removeVisits,
  type SingleVisit,
  type StoredVisit,
} from '../../store/visits.ts';
import { walkKey } from '../../store/walks.ts';
import type { CommandHandler, QueryHandler } from '../context.ts';

/** Visits that were typed in are one form of their own. */
const byHand = 'by-hand';
const focusAreaIds = focusAreas.map(({ id }) => id);

export const list: QueryHandler<'visits.list'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  const cards = countCards(db, walkId);
  return { visits: listVisits(db, walkId).map((visit) => shown(visit, cards)) };
};

export const listJoint: QueryHandler<'visits.listJoint'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  const cards = countCards(db, walkId);
  const pairs = pairsOf(db, walkId).map(({ visits: [first, second], state }) => ({
    visits: [shown(first, cards), shown(second, cards)] as [PrivateVisit, PrivateVisit],
    state,
  }));
  return { pairs };
};

export const setJoint: CommandHandler<'visits.setJoint'> =
  ({ walkId, visits: [one, other], state }, { db }) =>
  () => {
    walkKey(db, walkId);
    const numbers = [Math.min(one, other), Math.max(one, other)];
    const pair = pairsOf(db, walkId).find(({ visits }) =>
      visits.every(({ number }, index) => number === numbers[index]),
    );
    if (!pair) throw new AppError('not-found', 'these visits are no pair', { what: 'visit' });
    if (pair.state !== state) decide(db, pair.visits, state);
    return {};
  };

function pairsOf(db: Db, walkId: string): JointPair<SingleVisit>[] {
  return listJointPairs(listSingleVisits(db, walkId), listSeparateVisits(db, walkId));
}

function decide(
  db: Db,
  [first, second]: [SingleVisit, SingleVisit],
  state: JointPair<unknown>['state'],
): void {
  setSeparate(db, { first: first.id, second: second.id }, state === 'separate');
  if (state === 'joined') joinVisit(db, second.id, first.joinedTo ?? first.id);
  else partVisit(db, second.id);
  setRowJoined(db, Number(second.id), state === 'joined');
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
    teacher: visit.teacherSpellings[0] ?? null,
    cards: cards.get(id) ?? 0,
    isByHand: visit.isByHand,
  };
}

export const add: CommandHandler<'visits.add'> =
  ({ walkId, teacher, cards, ...fields }, { db, newId }) =>
  () => {
    const writer = visitWriter(db, walkId, byHand, true);
    const key = newId();
    const evidence = cards.map(typedEvidence);
    const id = writer.insert(
      { responseKey: key, hash: key },
      {
        ...withoutBlanks(fields),
        minutes: null,
        withObserver: null,
        teacherSpellings: teacher === null || teacher === '' ? [] : [teacher],
        walkTitle: null,
        evidence,
        lookFors: [],
      },
    );
    const placed = evidence.map((piece, position) => ({
      id: writer.insertEvidence(id, position, piece),
      areaId: piece.areaId,
      isProposed: piece.proposal !== null,
    }));
    writer.flush();
    cardPlacer(db, walkId).place(placed);
    return { visitNumber: getVisitNumber(db, id) };
  };

type TypedFields = Record<
  'period' | 'observer' | 'className' | 'yearGroup' | 'subject' | 'room',
  string | null
>;

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

function typedEvidence({ text, kind, areaId }: ParsedInput<'visits.add'>['cards'][number]): EvidenceDraft {
  if (areaId !== null && !boardColumns.some(({ id }) => id === areaId))
    throw new AppError('not-found', 'there is no such focus area', { what: 'column' });
  const proposal = areaId === null ? proposeArea(text, focusAreaIds) : null;
  return {
    kind,
    text,
    areaId: areaId ?? proposal?.areaId ?? unsortedId,
    ticked: [],
    proposal: proposal?.words ?? null,
    column: null,
    tally: null,
  };
}

export const remove: CommandHandler<'visits.remove'> =
  ({ walkId, visitNumber }, { db }) =>
  () => {
    walkKey(db, walkId);
    const visit = listSingleVisits(db, walkId).find(({ number }) => number === visitNumber);
    if (!visit) throw new AppError('not-found', 'there is no such visit', { what: 'visit' });
    if (!visit.isByHand)
      throw new AppError('refused', 'the visit came from a file', { reason: 'from-a-file' });
    removeVisits(db, [Number(visit.id)]);
    return {};
  };
