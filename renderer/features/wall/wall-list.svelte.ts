/** A list on a display that nobody scrolls: which rows are seen, each of them whole, and how many wait before and behind. */
import type { Attachment } from 'svelte/attachments';
import { emptySet } from '../../state/sets.ts';
import { partThatFits, type RowBox, shiftsOf } from './place-rows.ts';

export interface WallRow {
  readonly id: string;
  /** What it shows, by which the driver's place and what is wanted are known. */
  readonly items: readonly string[];
  /** The row above those that belong to it, by its id: the row's own where it is one. */
  readonly head?: string | undefined;
  /** What it counts for where it is not seen. */
  readonly counts: number;
}

interface Options<Row extends WallRow> {
  readonly rows: () => readonly Row[];
  /** The item at the top of what the driver sees; null: the first. */
  readonly top: () => string | null;
  /** What is to be seen once: where it is not, the list begins with it until the driver scrolls. */
  readonly wanted: () => ReadonlySet<string>;
  /** Whether the last rows are seen where the driver's place is not known. */
  readonly isFromEnd?: () => boolean;
}

/** So many rows before and behind are on the page to be measured: more are never seen at once. */
const before = 8;
const behind = 24;

/** What was brought into sight, and until what the driver sees next. */
interface Brought {
  readonly at: string;
  readonly top: string | null;
}

export class WallList<Row extends WallRow> {
  #options: Options<Row>;
  #boxes = $state.raw<readonly Omit<RowBox, 'head'>[]>([]);
  #room = $state(0);
  #brought = $state.raw<Brought | null>(null);
  #looked: ReadonlySet<string> = emptySet;
  /** Where the last place was: what is gone leaves the list where it stood. */
  #lastPlace = 0;

  #place = $derived.by(() => {
    const { rows, top } = this.#options;
    const [all, seen] = [rows(), top()];
    const item = this.#brought?.top === seen ? this.#brought.at : seen;
    const first = this.#options.isFromEnd?.() === true ? all.length - 1 : 0;
    const at = item === null ? first : all.findIndex(({ items }) => items.includes(item));
    return Math.max(0, Math.min(at < 0 ? this.#lastPlace : at, all.length - 1));
  });
  #first = $derived(Math.max(0, this.#place - before));
  /** The rows on the page, with the head of those that it lies too far before. */
  part = $derived.by((): readonly Row[] => {
    const all = this.#options.rows();
    const near = all.slice(this.#first, this.#place + behind);
    const head = all.find(({ id }) => id === all[this.#place]?.head);
    return head && !near.includes(head) ? [head, ...near] : near;
  });
  #seen = $derived.by(() => {
    const boxes = this.part.flatMap((_row, at): RowBox[] => {
      const box = this.#boxes[at];
      return box ? [{ ...box, head: headOf(this.part, at) }] : [];
    });
    const all = this.#options.rows();
    const wanted = this.part.findIndex(({ id }) => id === all[this.#place]?.id);
    const isEnd = this.part.at(-1) === all.at(-1);
    return { boxes, seen: partThatFits(boxes, { room: this.#room, wanted: Math.max(0, wanted), isEnd }) };
  });
  shifts = $derived.by(() => shiftsOf(this.#seen.boxes, this.#seen.seen));
  /** How many are not seen, above and below. */
  rest = $derived.by(() => {
    const all = this.#options.rows();
    const { from, to } = this.#seen.seen;
    const [first, next] = [this.part[from], this.part[to]];
    const start = first ? all.indexOf(first) : 0;
    const end = next ? all.indexOf(next) : all.length;
    const count = (rows: readonly Row[]): number => rows.reduce((sum, { counts }) => sum + counts, 0);
    return { above: count(all.slice(0, start)), below: count(all.slice(end)) };
  });

  constructor(options: Options<Row>) {
    this.#options = options;
  }

  /** Has list and rows measured, now and whenever they change. */
  measured: Attachment<HTMLElement> = (list) => {
    // Runs again with other rows, and where others are wanted: it is told of them before they are painted.
    void [this.part, this.#options.wanted()];
    const observer = new ResizeObserver(() => this.#measure(list));
    for (const element of [list, ...list.children]) observer.observe(element);
    return () => observer.disconnect();
  };

  #measure(list: HTMLElement): void {
    const rows = [...list.children].filter((row) => row instanceof HTMLElement);
    this.take(
      rows.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, bottom: offsetTop + offsetHeight })),
      innerHeight(list),
    );
  }

  /** Takes in how high everything is. */
  take(boxes: readonly Omit<RowBox, 'head'>[], room: number): void {
    this.#boxes = boxes;
    this.#room = room;
    this.#lastPlace = this.#place;
    const wanted = this.#options.wanted();
    if (wanted === this.#looked) return;
    this.#looked = wanted;
    const isOf = ({ items }: Row): boolean => items.some((item) => wanted.has(item));
    const { from, to } = this.#seen.seen;
    if (this.part.slice(from, to).some(isOf)) return;
    const item = this.#options
      .rows()
      .find(isOf)
      ?.items.find((one) => wanted.has(one));
    if (item !== undefined) this.#brought = { at: item, top: this.#options.top() };
  }
}

/** The place of the row that heads another. */
function headOf(rows: readonly WallRow[], at: number): number | null {
  const head = rows[at]?.head;
  const place = head === undefined ? -1 : rows.findLastIndex(({ id }, before) => before <= at && id === head);
  return place < 0 ? null : place;
}

function innerHeight(list: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(list);
  return list.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
}
