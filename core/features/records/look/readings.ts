/** Keeps what the last look made of its files, so that agreeing does not read them a second time. */
import type { Corrections, Dismissals, ReadChoices, ReadFile } from '../../../domain/records/record.ts';
import type { Knowledge } from '../../../domain/records/understand/cell-traits.ts';

/** A reading takes several times the room of its file; larger ones are read again. */
const mostBytes = 16 * 1024 * 1024;

/** What the store knows of a form that changes how its tables are read. */
export interface Known {
  readonly remembered: (form: string) => ReadChoices | null;
  readonly corrections: (form: string) => Corrections;
  readonly dismissed: (form: string) => Dismissals;
  readonly knowledge: () => Knowledge;
}

interface Key {
  readonly sha256: string;
  /** What the person chose for its tables, as one text. */
  readonly choices: string;
}

interface Kept extends Key {
  readonly bytes: number;
  /** What was known of each form that was asked about. */
  readonly asked: ReadonlyMap<string, string>;
  readonly read: ReadFile;
}

export interface Readings {
  /** The reading of these very bytes with these choices, if there is one and nothing else is known by now. */
  find(key: Key, known: Known): ReadFile | undefined;
  /** The same knowledge, with a note of what was asked for. */
  noting(known: Known): { known: Known; asked: ReadonlyMap<string, string> };
  keep(reading: Kept): void;
  /** Forgets every reading of other files. */
  keepOnly(hashes: ReadonlySet<string>): void;
}

export function createReadings(): Readings {
  const kept = new Map<string, Kept>();
  return {
    find({ sha256, choices }, known) {
      const found = kept.get(sha256);
      if (found?.choices !== choices) return undefined;
      const isStillSo = [...found.asked].every(([form, answer]) => answer === answerOf(known, form));
      return isStillSo ? found.read : undefined;
    },
    noting(known) {
      const asked = new Map<string, string>();
      const note = (form: string): void => void asked.set(form, answerOf(known, form));
      return {
        asked,
        known: {
          remembered: (form) => (note(form), known.remembered(form)),
          corrections: (form) => (note(form), known.corrections(form)),
          dismissed: (form) => (note(form), known.dismissed(form)),
          knowledge: () => {
            const knowledge = known.knowledge();
            asked.set(staffAsked, answerOf({ ...known, knowledge: () => knowledge }, staffAsked));
            return knowledge;
          },
        },
      };
    },
    keep(reading) {
      kept.delete(reading.sha256);
      const size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, reading.bytes);
      if (size <= mostBytes) kept.set(reading.sha256, reading);
    },
    keepOnly(hashes) {
      for (const sha256 of kept.keys()) if (!hashes.has(sha256)) kept.delete(sha256);
    },
  };
}

/** Stands for the staff list and the focus areas among the forms that are asked about: no form has such a name. */
const staffAsked = 'staff';

const answerOf = ({ remembered, corrections, dismissed, knowledge }: Known, form: string): string =>
  form === staffAsked
    ? JSON.stringify([[...knowledge().staff], knowledge().areas.school])
    : JSON.stringify([remembered(form), [...corrections(form)], [...dismissed(form)]]);
