/** What the stage of the debrief says to the board: whether clusters may be named yet, and where help is. */

export interface BoardGuide {
  readonly isNamingHeld: boolean;
  readonly letNamingGo: () => void;
  readonly openHelp: () => void;
}
