/** What the stage of the debrief says to the board: what to do now, and whether clusters may be named yet. */

export interface BoardGuide {
  /** One line that says what to do now. */
  readonly instruction: string;
  readonly isNamingHeld: boolean;
  readonly letNamingGo: () => void;
  readonly openHelp: () => void;
}
