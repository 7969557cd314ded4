/** How the board stands in a window, which is kept while another page is open over it: where it is scrolled, what is open. */
import { emptySet } from '../../../state/sets.ts';
import { Places } from '../../../ui/place/places.ts';

export class KeptBoard {
  /** Where each column and the row of lanes was when it was last on the page. */
  readonly places = new Places();
  /** The columns that stand open; null until somebody opens one. */
  wanted = $state.raw<readonly string[] | null>(null);
  /** The column that was opened wide. */
  wide = $state<string | null>(null);
  /** Themes that somebody unfolded. */
  unfolded = $state.raw(emptySet);
  /** Cards whose text is shown whole. */
  inFull = $state.raw(emptySet);
}
