/** The Elmfield walk as facts, from what the fixture's truth says of each file. Cards go to the first area stated. */
import { readFileSync } from 'node:fs';
import { boardColumns, unsortedId } from '../../../../core/domain/focus-areas.ts';
import { readLookFors } from '../../../../core/domain/records/look-fors.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';
import type { WalkFacts } from '../../../../core/domain/walk-facts.ts';

interface Truth {
  walk: { title: string; focus: string };
  visits: {
    id: string;
    file: string;
    date: string;
    observerAsWritten: string;
    withObserver: string | null;
    teacherAsWritten: string | null;
    teacherKey: string;
    class: string | null;
    room: string | null;
    yearGroup: string | null;
    subject: string | null;
  }[];
  evidence: {
    visit: string;
    file: string;
    statedFocusAreas: string[];
    text: string;
    theme?: string | null;
  }[];
  lookFors: { file: string; visit: string; kind: string; lookFor: string; label: string; scale: string[] }[];
  themes: { key: string; title: string }[];
  names: string[];
  namesAmbiguous: { string: string }[];
}

const folder = new URL('../../../fixtures/elmfield/', import.meta.url);
export const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Truth;

/** The three files that this version of the app reads. */
export const readFiles = ['microsoft-forms.xlsx', 'google-sheets.csv', 'student-voice.json'];

export function elmfieldStaff(): StaffMember[] {
  const [, ...lines] = readFileSync(new URL('staff.csv', folder), 'utf8').trim().split(/\r?\n/u);
  return lines.map((line) => {
    const [
      title = '',
      firstName = '',
      surname = '',
      initials = '',
      knownAs = '',
      subject = '',
      rooms = '',
      coach = '',
    ] = line.split(',');
    const list = (cell: string): string[] => cell.split(';').flatMap((part) => part.trim() || []);
    return {
      title,
      firstName,
      surname,
      initials,
      knownAs: list(knownAs),
      subjects: list(subject),
      rooms: list(rooms),
      coach: coach === '' ? null : coach,
    };
  });
}

/** The teacher behind each visit, as the truth knows it. */
export function teacherKeys(files: readonly string[]): string[] {
  return truth.visits.filter((visit) => files.includes(visit.file)).map((visit) => visit.teacherKey);
}

export function elmfield(files: readonly string[], staff: StaffMember[] = []): WalkFacts {
  const visits = truth.visits.filter((visit) => files.includes(visit.file));
  const areaOf = (name: string | undefined): string =>
    boardColumns.find((column) => column.name === name)?.id ?? unsortedId;
  return {
    title: truth.walk.title,
    focus: truth.walk.focus,
    visits: visits.map((visit) => ({
      id: visit.id,
      date: visit.date,
      teacherSpellings: visit.teacherAsWritten === null ? [] : [visit.teacherAsWritten],
      observers: [visit.observerAsWritten, visit.withObserver].filter((name) => name !== null),
      className: visit.class,
      yearGroup: visit.yearGroup,
      subject: visit.subject,
      room: visit.room,
    })),
    cards: truth.evidence
      .filter((card) => files.includes(card.file))
      .map((card) => ({
        visitId: card.visit,
        areaId: areaOf(card.statedFocusAreas[0]),
        themeId: card.theme ?? null,
        alsoIn: [],
        isProposed: false,
      })),
    columns: boardColumns,
    themes: truth.themes.map(({ key, title }, index) => ({ id: key, number: index + 1, title, word: null })),
    lookFors: readLookFors(
      truth.lookFors
        .filter(({ file, kind }) => files.includes(file) && kind === 'rating')
        .map(({ visit, lookFor, label, scale }) => ({
          visitId: visit,
          question: null,
          lookFor,
          label,
          scale,
        })),
      (parts) => parts.join(' '),
    ),
    staff,
    decisions: [],
    isNobodyTwice: false,
  };
}
