/** What an attack on a release finds. */
export interface AttackFinding {
  /** A cell that today's release gives a figure; without that figure it would not be found. */
  cell: string;
  /**
   * `few-people`: it rests on fewer than k known teachers. `other-side`: the visits that it leaves out do. `difference`: what
   * is left after subtracting does. `narrowed`: it leaves next to no choice for a figure that is not shown.
   */
  kind: 'few-people' | 'other-side' | 'difference' | 'narrowed';
  /** The earlier releases that it takes to find it. */
  releases: string[];
}
