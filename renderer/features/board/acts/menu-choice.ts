/** One line of a menu on the board. */

export interface MenuChoice {
  readonly label: string;
  readonly key?: string;
  /** Whether it takes the focus elsewhere by itself. */
  readonly leaves?: boolean;
  readonly act: () => void;
}
