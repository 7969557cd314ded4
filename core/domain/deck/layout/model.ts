/** A slide as boxes in points on a page of 960 × 540, in reading order: what every printer draws. */

export const page = { width: 960, height: 540 } as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A colour by what it is for; the look says which one it is. */
export type Role =
  | 'ink'
  | 'ink2'
  | 'paper'
  | 'accent'
  /** A ground so light that ink, ink2 and accent can be read on it. */
  | 'soft'
  /** Bars that the title does not speak of. */
  | 'rest'
  /** Bars of an earlier walk. */
  | 'earlier'
  | 'line';

export interface Paragraph {
  /** As it stands in the file: one paragraph, broken by whatever program shows it. */
  text: string;
  /** The text of the deck of which it is a part, or which it continues; null: it is one itself. */
  of: string | null;
  /** As this layout breaks it. */
  lines: readonly string[];
  isRtl: boolean;
  /** Room above it, where another one stands above it in the same box. */
  before: number;
}

export interface TextStyle {
  size: number;
  isBold: boolean;
  colour: Role;
  align: 'start' | 'middle' | 'end';
  anchor: 'top' | 'middle' | 'bottom';
}

/**
 * Places of the layouts that texts fill. A title of a smaller size is on a lower level of the same place (level 1: 40, 2: 36,
 * 3: 32).
 */
export type PlaceName =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'wonder'
  | 'statement'
  | 'thanks'
  | 'thanks-lines'
  | 'thanks-foot'
  | 'invitation'
  | 'invitation-lines'
  | 'foot'
  | 'number';

export interface TextBox {
  kind: 'text';
  /** What it is, for the name of the shape. */
  role:
    | 'title'
    | 'subtitle'
    | 'line'
    | 'wonder'
    | 'word'
    | 'count'
    | 'heading'
    | 'item'
    | 'horizon'
    | 'item-number'
    | 'foot'
    | 'number';
  box: Box;
  paragraphs: readonly Paragraph[];
  style: TextStyle;
  /** The place of its layout that it fills, and on which level of it; null: a shape of its own. */
  place: { name: PlaceName; level: number } | null;
  /** Between its text and its box, at the left and the right. */
  padding: number;
  /** The ground that belongs to it; null: none. */
  ground: { colour: Role; shape: 'pill' | 'panel' | 'block' } | null;
  /** Where its text comes from: `title`, `lines.0`, `items.2`, `groups.1.items.0`; null: not to be edited. By paragraph. */
  fields: readonly (string | null)[];
}

interface ChartRow {
  label: string;
  labelLines: readonly string[];
  /** What its bars are as long as, in units of the scale: one of now, and one of the earlier walk where there is one. */
  bars: readonly { value: number; label: string; colour: Role }[];
}

export interface ChartBox {
  kind: 'chart';
  /** Of all of it, labels included. */
  box: Box;
  /** Where the bars stand, inside of `box`. */
  plot: Box;
  rows: readonly ChartRow[];
  /** The length of a full bar. */
  scale: number;
  labelSize: number;
  valueSize: number;
  /** The part of a row that its bars do not fill, in percent of a bar, as chart programs count it. */
  gap: number;
  /** few, some, many, most above the quarters, each with its box; none for shares. */
  words: readonly { text: string; box: Box }[];
  /** Names of the series; more than one stand in a key above the bars. */
  series: readonly { name: string; colour: Role; box: Box }[];
  alt: string;
}

/** One filled square a visit. */
export interface StripBox {
  kind: 'strip';
  box: Box;
  squares: number;
  /** Side of a square, and the distance from one to the next. */
  side: number;
  step: number;
  /** How many stand in one row. */
  across: number;
  alt: string;
}

/** Decoration: a rule beside a text, a band at the side of the page. */
export interface MarkBox {
  kind: 'mark';
  box: Box;
  colour: Role;
  /** It belongs to the layout, and every slide that somebody adds has it too. */
  isOfLayout: boolean;
}

/** The logo. It belongs to the layout. */
interface PictureBox {
  kind: 'picture';
  box: Box;
  alt: string;
}

export type SlideBox = TextBox | ChartBox | StripBox | MarkBox | PictureBox;

/** The layouts of the file that slides stand on. */
export type LayoutName = 'thanks' | 'words' | 'title-only' | 'statement' | 'invitation';

export interface LaidOutSlide {
  /** Of the slide of the deck that it is made of, and the how manieth page of it, from 1. */
  slideId: string;
  pageOf: number;
  /** From 1, as it stands on the page. */
  number: number;
  layout: LayoutName;
  ground: Role;
  /** The title as a person hears it. */
  title: string;
  boxes: readonly SlideBox[];
  /** What the speaker reads, paragraph by paragraph. */
  notes: readonly string[];
}

export interface Picture {
  /** A file as it goes into the deck, checked and made anew; in base 64. */
  base64: string;
  type: 'png' | 'jpeg';
  width: number;
  height: number;
}

/** How decks of a school look. */
export interface Look {
  /** Empty: none. */
  school: string;
  logo: Picture | null;
  /** Six hexadecimal digits by role; every contrast that is needed holds. */
  colours: Readonly<Record<Role, string>>;
}
