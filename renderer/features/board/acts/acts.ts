/** Every act of the board in one table: keys, menus, palette, hints and the list of keys are read from it. */
import type { MoveTarget } from '../../../../core/contract/calls/board.ts';
import { inStage, type StagePlan, stagePlan } from '../../../../core/domain/debrief/stage-plan.ts';
import { isAnyOpen } from '../../../ui/cover.ts';
import type { Command, KeyLine } from '../../../state/commands.svelte.ts';
import { cardKey, cardOfKey, headOfKey, referenceOfKey } from '../columns/items.ts';
import { type Act, type ActBoard, type At, type Menu, type Section, showsCards, type Words } from './act.ts';
import { boardActs, columnActs, goActs, selectActs, voteActs } from './board-acts.ts';
import { decideActs } from './decide-acts.ts';
import { moveCards } from './gestures.ts';
import { cardActs, moveActs, themeActs } from './item-acts.ts';
import { isCharacter, keyName, type KeyPress } from './key-press.ts';

/** In the order in which menus and the list of keys have them. */
const sections = {
  Go: goActs,
  Decide: decideActs,
  Themes: themeActs,
  Move: moveActs,
  Cards: cardActs,
  Select: selectActs,
  Votes: voteActs,
  Board: boardActs,
  Columns: columnActs,
} as const satisfies Readonly<Record<string, Section>>;

type Sections = typeof sections;
export type ActId = { [Group in keyof Sections]: keyof Sections[Group] }[keyof Sections];

interface Row extends Act, KeyLine {
  readonly id: string;
  readonly keys: readonly string[];
}

export const acts: readonly Row[] = Object.entries<Section>(sections).flatMap(([group, section]) =>
  Object.entries(section).map(([id, act]) => ({ keys: [], ...act, id, group })),
);

const rowOf = (id: ActId): Row | undefined => acts.find((row) => row.id === id);

/** Whether the keys of an act hold in a stage. */
function holds({ when, reach }: Act, plan: StagePlan): boolean {
  return when ? when(plan) : reach !== undefined || showsCards(plan);
}

/** The acts whose keys hold in a stage, as the list of keys has them. */
export function keysOf(plan: StagePlan): readonly Row[] {
  return acts
    .filter((row) => row.keys.length > 0 && holds(row, plan))
    .map((row) => ({ ...row, label: inStage(plan, row.label), group: inStage(plan, row.group) }));
}

/**
 * What a key means in a stage, or null.
 * @param areLettersOn false where keys that type a character are switched off
 */
export function actOf(press: KeyPress, plan: StagePlan, areLettersOn = true): Row | null {
  const name = keyName(press);
  if (name === null || (!areLettersOn && isCharacter(press))) return null;
  return acts.find((row) => row.keys.includes(name) && holds(row, plan)) ?? null;
}

/** A line of a menu. */
export interface MenuLine extends Command {
  /** Whether it takes the focus elsewhere by itself. */
  readonly leaves: boolean;
}

export class Acts {
  readonly #board: ActBoard;

  constructor(board: ActBoard) {
    this.#board = board;
  }

  /** What can be done by key in this stage. */
  get keys(): readonly KeyLine[] {
    return keysOf(this.#board.debrief.plan);
  }

  /** What the footer says of keys in this stage. */
  get hints(): readonly { readonly keys: readonly string[]; readonly words: string }[] {
    const ids: readonly ActId[] = stagePlan[this.#board.debrief.stage].hints;
    return ids.flatMap((id) => {
      const row = rowOf(id);
      const [words] = row ? this.#linesOf(row.hint, row.label, this.#at()) : [];
      return words ? [{ keys: row?.keys[0]?.split('–') ?? [], words: words.label }] : [];
    });
  }

  /** The key of an act, where it has one in this stage. */
  keyOf(id: ActId): string | null {
    const row = rowOf(id);
    return (row && this.#keyOf(row)) ?? null;
  }

  labelOf(id: ActId): string {
    return rowOf(id)?.label ?? '';
  }

  /** Words with the key that does it, as a button says when it is pointed at. */
  tip(words: string, id: ActId): string {
    const key = this.keyOf(id);
    const said = inStage(this.#board.debrief.plan, words);
    return key === null ? said : `${said} (${key})`;
  }

  /** @param key the item that it is done to; left out: what has the focus */
  perform(id: ActId, key?: string): boolean {
    return rowOf(id)?.perform(this.#board, this.#at(key)) ?? false;
  }

  /** Puts what is selected into a theme or loose into a column. */
  put(to: MoveTarget): void {
    const cardIds = this.#board.selection.inOrder();
    this.#board.gestures.doAndGoOn(moveCards(cardIds, to), cardKey(cardIds[0] ?? ''));
  }

  /** Does what a key means where the focus is. */
  press(event: KeyboardEvent, areLettersOn: boolean): void {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (this.#board.overlay.isAsking || isAnyOpen()) return;
    const act = actOf(event, this.#board.debrief.plan, areLettersOn);
    const laneId = target.closest<HTMLElement>('[data-lane]')?.dataset['lane'] ?? null;
    const isLarge = laneId !== null && this.#board.debrief.largeTheme !== null;
    if (!act || !reaches(act, event, target, isLarge)) return;
    const at = { ...this.#at(isLarge ? '' : undefined), laneId, isLarge, press: event };
    if (act.perform(this.#board, at)) event.preventDefault();
  }

  /** @param key the item whose menu it is */
  menu(menu: Menu, key?: string): MenuLine[] {
    const at = this.#at(key);
    const nothing = { cardId: null, reference: null, themeId: null };
    return acts.flatMap((row) => this.#offered(row, menu, key === undefined ? { ...at, ...nothing } : at));
  }

  /** What can be done by name: on the board, and to what has the focus. */
  commands(): Command[] {
    const at = this.#at();
    const item = at.reference
      ? 'reference'
      : at.themeId !== null
        ? 'theme'
        : at.cardId !== null
          ? 'card'
          : null;
    return acts.flatMap((row): Command[] => {
      if (row.menus?.palette !== undefined || item === null) return this.#offered(row, 'palette', at);
      return this.#offered(row, item, at).map((line) => ({
        ...line,
        group: inStage(this.#board.debrief.plan, `This ${item}`),
      }));
    });
  }

  #offered(row: Row, menu: Menu, at: At): MenuLine[] {
    const keys = this.#keyOf(row);
    return this.#linesOf(row.menus?.[menu], row.label, at).map(({ of, label }) => ({
      id: `board.${row.id}${of}`,
      label,
      group: inStage(this.#board.debrief.plan, row.group),
      ...(keys !== undefined && { keys }),
      leaves: row.leaves ?? false,
      run: () => void row.perform(this.#board, { ...at, of }),
    }));
  }

  #linesOf(words: Words | undefined, own: string, at: At): readonly { of: string; label: string }[] {
    const offer = typeof words === 'function' ? words(this.#board, at) : (words ?? null);
    // What is worked out may have names in it.
    const isWritten = offer === true || typeof words === 'string';
    const written = offer === true ? own : offer;
    const label =
      isWritten && typeof written === 'string' ? inStage(this.#board.debrief.plan, written) : written;
    return typeof label === 'string' ? [{ of: '', label }] : label || [];
  }

  #keyOf(row: Row): string | undefined {
    return holds(row, this.#board.debrief.plan) ? row.keys[0] : undefined;
  }

  #at(key = this.#board.focus.active ?? ''): At {
    const { board } = this.#board.state;
    return {
      key,
      cardId: cardOfKey(key),
      reference: referenceOfKey(key),
      themeId: board && headOfKey(board, key),
      laneId: null,
      isLarge: false,
      press: null,
      of: '',
    };
  }
}

/** Whether the focus is where the keys of an act hold. */
function reaches({ reach }: Act, press: KeyPress, target: Element, isLarge: boolean): boolean {
  // A button has its own meaning for Enter and Space.
  if (target instanceof HTMLButtonElement && (press.key === 'Enter' || press.key === ' ')) return false;
  if (target.matches('input, textarea, select, [contenteditable]'))
    return reach === 'fields' && (press.ctrlKey || press.metaKey);
  if (reach === 'lane') return target.closest('[data-lane]') !== null;
  return reach !== undefined || isLarge || target.matches('[data-key]');
}
