/** Makes the visit of one entry of the app's own JSON, or says what is in the way. */
import type { AttentionItem, CardKind } from '../../contract/tables.ts';
import { builtInBook, type AreaBook } from './areas/area-book.ts';
import { calendarDay } from './cells/dates.ts';
import { unsortedId } from '../focus-areas.ts';
import type { EvidenceDraft, LookForDraft, VisitDraft } from './record.ts';
import { tallyText } from './cells/tally.ts';
import { detail, isFiller, plainText } from './cells/text.ts';
import { periodText, yearGroupText } from './cells/visit-details.ts';
import { withoutWondering } from './evidence/wondering.ts';
import { longestCell, proposedArea, type RowReading } from './visit-from-row.ts';

/** One piece of evidence as the file writes it. */
interface RecordedEvidence {
  focusArea?: string | undefined;
  kind?: CardKind | 'rating' | 'option' | undefined;
  text?: string | undefined;
  lookFor?: string | undefined;
  value?: number | undefined;
  outOf?: number | undefined;
  label?: string | null | undefined;
  scale?: string[] | undefined;
}

/** One visit as the file writes it. */
interface RecordedVisit {
  observer?: string | null | undefined;
  withObserver?: string | null | undefined;
  date?: string | null | undefined;
  period?: string | null | undefined;
  minutes?: number | null | undefined;
  teacher?: string | null | undefined;
  class?: string | null | undefined;
  yearGroup?: string | null | undefined;
  subject?: string | null | undefined;
  room?: string | null | undefined;
  evidence: RecordedEvidence[];
}

type Reason = AttentionItem['reason'];
type Problem = { column: string; value: string | null; reason: Reason };
type Piece = { card?: EvidenceDraft; lookFor?: LookForDraft; problem?: Problem };

const optional = (text: string | null | undefined): string | null => detail(text ?? '');

function readLookFor(evidence: RecordedEvidence, kind: 'rating' | 'option', lookFor: string): LookForDraft {
  const label = optional(evidence.label);
  return { kind, question: null, lookFor, label, scale: evidence.scale ?? [] };
}

/** Reads one piece; `column` says where it stands: "evidence 2". */
function readPiece(evidence: RecordedEvidence, column: string, areas: AreaBook): Piece {
  const { focusArea, value, outOf } = evidence;
  const kind = evidence.kind ?? 'saw';
  const open = (kind === 'pupil-voice' ? areas.pupilsId : null) ?? unsortedId;
  const isOpen = focusArea === undefined || isFiller(focusArea);
  const stated = isOpen ? { areaId: open } : areas.named(focusArea);
  const areaId = stated === null ? null : (stated.areaId ?? unsortedId);
  if (areaId === null) {
    return { problem: { column: 'focusArea', value: focusArea ?? null, reason: 'unknown-focus-area' } };
  }
  const text = plainText(evidence.text ?? '');
  if (text.length > longestCell) return { problem: { column, value: text, reason: 'too-long' } };
  const areaOf = (shown: string): Pick<EvidenceDraft, 'areaId' | 'ticked' | 'proposal' | 'column'> => ({
    ...(areaId === unsortedId ? proposedArea(areas, shown, []) : { areaId, proposal: null }),
    ticked: [],
    column: null,
  });
  if (kind === 'tally' || kind === 'rating' || kind === 'option') {
    const lookFor = optional(evidence.lookFor);
    const isCounted = kind !== 'tally' || (value !== undefined && outOf !== undefined);
    if (lookFor === null || !isCounted) return { problem: { column, value: kind, reason: 'invalid-record' } };
    const note: EvidenceDraft = { ...areaOf(text), kind: 'saw', text, tally: null };
    if (kind !== 'tally') {
      const read = readLookFor(evidence, kind, lookFor);
      return isFiller(text) ? { lookFor: read } : { lookFor: read, card: note };
    }
    const tally = { value: value ?? 0, outOf: outOf ?? 0 };
    const counted = tallyText(lookFor, tally);
    const shown = isFiller(text) ? counted : `${counted} (${text})`;
    return { card: { ...areaOf(shown), kind, text: shown, tally: { lookFor, ...tally } } };
  }
  if (isFiller(text)) return {};
  const shown = kind === 'wondering' ? withoutWondering(text) : text;
  return { card: { ...areaOf(shown), kind, text: shown, tally: null } };
}

/**
 * Reads one visit. A text is a card as it stands: who wrote the file has cut it already.
 * @param row the position of the visit in the file, from 1
 */
export function visitFromRecord(
  record: RecordedVisit,
  row: number,
  areas: AreaBook = builtInBook,
): RowReading {
  const pieces = record.evidence.map((evidence, index) =>
    readPiece(evidence, `evidence ${index + 1}`, areas),
  );
  const problems = pieces.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const date = optional(record.date);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  const day = parts === null ? null : calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (date !== null && day?.kind !== 'day')
    problems.unshift({ column: 'date', value: date, reason: 'invalid-date' });
  if (problems.length > 0) {
    const items = problems.map(({ value, ...problem }) => ({
      row,
      ...problem,
      value: value?.slice(0, 200) ?? null,
    }));
    return { visit: null, items };
  }
  const evidence = pieces.flatMap(({ card }) => (card === undefined ? [] : [card]));
  const lookFors = pieces.flatMap(({ lookFor }) => (lookFor === undefined ? [] : [lookFor]));
  if (evidence.length === 0 && lookFors.every(({ label }) => label === null)) {
    return { visit: null, items: [{ row, column: null, value: null, reason: 'missing-visit-details' }] };
  }
  const teacher = optional(record.teacher);
  const visit: VisitDraft = {
    date,
    period: periodText(optional(record.period)),
    minutes: record.minutes ?? null,
    observer: optional(record.observer),
    withObserver: optional(record.withObserver),
    teacherSpellings: teacher === null ? [] : [teacher],
    className: optional(record.class),
    yearGroup: yearGroupText(optional(record.yearGroup)),
    subject: optional(record.subject),
    room: optional(record.room),
    walkTitle: null,
    evidence,
    lookFors,
  };
  return { visit, items: [] };
}
