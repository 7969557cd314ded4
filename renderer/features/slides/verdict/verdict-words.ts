/** The verdict on a deck in words: what is shown, what is not, why, and what to do. */
import type { Finding, Verdict } from '../../../../core/contract/calls/slides.ts';
import { canBeApproved } from '../../../../core/contract/wording.ts';
import { sayCount } from '../../../state/say.ts';
import type { TextSpan } from '../../../ui/text-parts.ts';
import { countFindings, type Note, type PlacedSlide } from '../../../../core/contract/place-verdict.ts';

/** "14 figures, 3 hidden". */
export function sayFigures({ figures, hidden }: Pick<Verdict, 'figures' | 'hidden'>): string {
  return `${sayCount(figures, 'figure')}, ${hidden === 0 ? 'none' : hidden} hidden`;
}

/** "0 names found in 31 parts". */
export function sayCheck({ findings, parts }: Verdict): string {
  const names = findings.filter(({ reason }) => reason === 'name').length;
  return `${sayCount(names, 'name')} found in ${sayCount(parts, 'part')}`;
}

/** What a slide shows, in one sentence. */
export function saySlide({ slide, notes }: PlacedSlide, hasThemeCounts: boolean): string {
  if (slide.kind === 'thanks') return 'Says what was looked at. No figure by area or theme.';
  if (slide.kind === 'chart') {
    const shown = slide.chart.rows.length;
    const hidden = notes.filter(({ state }) => state === 'hidden' || state === 'left-out').length;
    if (hidden === 0) return `All ${sayCount(shown, 'row')} are shown.`;
    const none = sayCount(hidden, 'area has no row of its own', 'areas have no row of their own');
    return `${sayCount(shown, 'row is', 'rows are')} shown; ${none}. The staff see no gap.`;
  }
  if (slide.kind !== 'theme') return 'Words that the team wrote and read. No figure.';
  if (slide.figure?.kind !== 'value')
    return slide.lines.length > 0
      ? 'A statement with its lines, without a figure.'
      : 'The title stands alone, as a statement.';
  if (slide.figure.count !== null) return 'Word and number are shown.';
  return hasThemeCounts || notes.some(({ state }) => state === 'word-only' || state === 'word-differs')
    ? 'The word is shown without its number.'
    : 'The word is shown. Its number is left out, as you chose.';
}

const states: Record<Note['state'], string> = {
  hidden: 'Not shown',
  'word-only': 'Word only',
  kept: 'Kept from an earlier deck',
  'left-out': 'Left out',
  statement: 'Without figure',
  'word-differs': 'Agreed word differs from the count',
};

/** "Not shown: Progress, Clear goals." or, at the slide of one figure, "Word only." */
export function sayState(state: Note['state'], figures: readonly string[]): string {
  return figures.length === 0 ? `${states[state]}.` : `${states[state]}: ${figures.join(', ')}.`;
}

const findings: Record<Finding['reason'], string> = {
  name: 'could be a person’s name',
  email: 'looks like an e-mail address',
  'class-or-room': 'looks like a class or a room',
  'unexpected-part': 'is a part of the file that should not be there',
  'not-well-formed': 'is a part of the file that is damaged',
  metadata: 'says who made the file or where',
  'uncleared-number': 'is a number that was not cleared',
  'unknown-text': 'is a text that is not of these slides',
};

export function sayFinding({ text, reason }: Finding): string {
  return `“${text}” ${findings[reason]}.`;
}

/** What a person can do about it: change it where it was written, say that it names nobody, or report a fault. */
export function sayRemedy(finding: Finding): string {
  if (canBeApproved(finding)) return 'Change it on the board, or say that it names nobody.';
  return finding.reason === 'email'
    ? 'Take it out on the board. An address names somebody always.'
    : 'This is a fault of the app, not of your records. Nothing is saved while it stands here.';
}

/** Where the found words stand in the text around them. */
export function foundSpans({ text, within }: Finding): TextSpan[] {
  const sought = text.toLocaleLowerCase('en-GB');
  const all = within?.toLocaleLowerCase('en-GB') ?? '';
  if (sought === '' || all.length !== within?.length) return [];
  const spans: TextSpan[] = [];
  for (let from = all.indexOf(sought); from >= 0; from = all.indexOf(sought, from + sought.length))
    spans.push({ from, to: from + sought.length, kind: 'marked' });
  return spans;
}

/** Why the deck may not be saved as it is, or null. */
export function obstacleOf(verdict: Verdict, asks: number, hasThemeCounts: boolean): string | null {
  if (asks > 0)
    return 'First answer the question above the slides: has anybody outside this team seen the earlier deck?';
  if (verdict.outcome === 'clear') {
    const unread = verdict.unread.length;
    return unread === 0
      ? null
      : `${sayCount(unread, 'text is', 'texts are')} not read yet. Read ${unread === 1 ? 'it' : 'them'} first, or leave ${unread === 1 ? 'it' : 'them'} out.`;
  }
  if (verdict.outcome === 'attackable') {
    const first = `${sayCount(verdict.attacks.length, 'figure')} could be put together with others until it points at a few people. What to do stands at its slide.`;
    return hasThemeCounts ? `${first} Try without counts on theme slides first.` : first;
  }
  const settle = verdict.findings.some(canBeApproved)
    ? 'Change it, or say that it names nobody.'
    : 'Change it first.';
  return `${sayCount(countFindings(verdict.findings), 'thing')} in the slides must not leave. ${settle}`;
}

/** What to do about a figure that could point at a few people. */
export function sayAttackRemedy(cell: string): string {
  const wait = 'Visits to more teachers would change that';
  return cell.startsWith('theme:')
    ? `${wait}; or take its title away on the board for now: a theme without a title stays out.`
    : `${wait}.`;
}

/** Why a small walk has a smaller deck; null for a whole one. */
export const sizeWords: Record<Verdict['size'], { title: string; text: string } | null> = {
  full: null,
  'without-figures': {
    title: 'A small walk: themes without figures',
    text: 'Few teachers were visited, so the figure of a theme would point at some of them. The deck says thanks and what was looked at, and what you noticed stands as statements. That is how it is meant to be: nothing is missing.',
  },
  letter: {
    title: 'A very small walk: thanks, and no themes yet',
    text: 'So few teachers were visited that anything said of a theme would be about one of them. The deck says thanks and what was looked at. For more, wait for more visits, or debrief with the next walk.',
  },
};
