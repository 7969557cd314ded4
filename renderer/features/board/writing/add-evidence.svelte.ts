/** Typing evidence during the debrief: what has been typed so far, and where it goes. */
import type { CallInput } from '../../../../core/contract/calls/index.ts';
import { cardKinds } from '../../../../core/contract/tables.ts';
import type { BoardVisit } from '../../../../core/contract/calls/board.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import { visitWords } from '../copy/card-words.ts';

type Kind = CallInput<'board.addCards'>['cards'][number]['kind'];
type NewVisit = Omit<CallInput<'visits.add'>, 'walkId' | 'cards'>;

/** A tally is counted on a form and never typed. */
export const typedKinds: readonly Kind[] = cardKinds.filter((kind) => kind !== 'tally');

/** The details of a visit besides its date, in the order in which they are asked. */
export const visitFields = [
  { name: 'period', label: 'Period' },
  { name: 'className', label: 'Class' },
  { name: 'yearGroup', label: 'Year group' },
  { name: 'subject', label: 'Subject' },
  { name: 'room', label: 'Room' },
  { name: 'observer', label: 'Observer' },
  { name: 'teacher', label: 'Teacher' },
] as const satisfies readonly { name: Exclude<keyof NewVisit, 'date'>; label: string }[];

type Details = Record<(typeof visitFields)[number]['name'], string>;
const noDetails: Details = {
  period: '',
  className: '',
  yearGroup: '',
  subject: '',
  room: '',
  observer: '',
  teacher: '',
};

/** The choice of no focus area: the words of a card say where it goes. */
export const fromItsWords = '';

/** The choice of a visit that is not there yet. */
export const newVisit = 'new';

/** What was typed and not added yet. */
export interface EvidenceDraft {
  readonly visit: string;
  readonly kind: Kind;
  readonly area: string;
  readonly text: string;
  readonly date: string;
  readonly details: Details;
}

export class EvidenceEntry {
  #state: BoardState;
  /** The number of a visit as text, or `newVisit`. */
  visit = $state('');
  kind = $state<Kind>('saw');
  /** The id of a focus area, or `fromItsWords`. */
  area = $state(fromItsWords);
  text = $state('');
  date = $state('');
  details = $state<Details>({ ...noDetails });
  isSaving = $state(false);
  /** Said after each piece that was kept. */
  added = $state<string | null>(null);
  #count = 0;

  /** The visits to choose from, by number, with the one just added although the board may not know it yet. */
  visits = $derived.by((): { value: string; label: string }[] => {
    const known = [...this.#state.visits.values()];
    const number = Number(this.visit);
    const isKnown = this.visit === newVisit || this.visit === '' || this.#state.visits.has(number);
    const all = isKnown ? known : [...known, { number, date: null, yearGroup: null, observers: [] }];
    return all.map((visit) => ({ value: String(visit.number), label: visitWords(visit) }));
  });
  areas = $derived.by(() =>
    [...(this.#state.board?.parts.columns.values() ?? [])].filter(({ kind }) => kind === 'area'),
  );
  isReady = $derived.by(() => this.text.trim() !== '' && (this.visit !== newVisit || this.date !== ''));

  /**
   * @param lastVisit the visit that evidence was typed in for last
   * @param draft what was being typed when it was closed
   */
  constructor(state: BoardState, lastVisit: number | null, draft: EvidenceDraft | null = null) {
    this.#state = state;
    const last = lastVisit ?? [...state.visits.keys()].at(-1);
    this.visit = last === undefined ? newVisit : String(last);
    this.date = latestDay([...state.visits.values()]) ?? '';
    if (!draft) return;
    Object.assign(this, draft);
    this.added = 'What was being typed is still here.';
  }

  /** Null where there is nothing that would be lost. */
  get draft(): EvidenceDraft | null {
    if (this.isSaving || this.text.trim() === '') return null;
    const { visit, kind, area, text, date, details } = this;
    return { visit, kind, area, text, date, details: { ...details } };
  }

  /** Keeps what was typed and makes room for the next. Answers the visit's number; null where nothing was kept. */
  async save(): Promise<number | null> {
    if (!this.isReady || this.isSaving) return null;
    this.isSaving = true;
    const number = await this.#send();
    this.isSaving = false;
    if (number === null) return null;
    this.#count += 1;
    this.added = `Added to Visit ${number}: ${this.#count} so far.`;
    this.visit = String(number);
    this.text = '';
    this.details = { ...noDetails };
    return number;
  }

  async #send(): Promise<number | null> {
    const cards = [{ text: this.text.trim(), kind: this.kind, areaId: this.area || null }];
    if (this.visit === newVisit) return this.#state.addVisit({ ...this.#newVisit(), cards });
    const step = await this.#state.make('board.addCards', { visitNumber: Number(this.visit), cards });
    return step && Number(this.visit);
  }

  #newVisit(): NewVisit {
    const typed = (name: keyof Details): string | null => this.details[name].trim() || null;
    return {
      date: this.date,
      period: typed('period'),
      observer: typed('observer'),
      teacher: typed('teacher'),
      className: typed('className'),
      yearGroup: typed('yearGroup'),
      subject: typed('subject'),
      room: typed('room'),
    };
  }
}

function latestDay(visits: readonly BoardVisit[]): string | null {
  return visits.reduce<string | null>(
    (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}
