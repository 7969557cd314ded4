/** What the team is asked about a theme, and how each kind of note is called. */
import type { Note } from '../../../../core/contract/calls/board.ts';

interface NoteAsk {
  readonly kind: Note['kind'];
  readonly heading: string;
  /** Asked where the answer is typed. */
  readonly prompt: string;
  /** The same in few words, where lanes are narrow. */
  readonly brief: string;
  readonly isPrivate: boolean;
}

export const pupilPrompt =
  'If you were a pupil and did all you were asked, what would you know and be able to do?';

export const noteAsks: readonly NoteAsk[] = [
  { kind: 'wonder', heading: 'I wonder…', prompt: 'I wonder…', brief: 'I wonder…', isPrivate: false },
  {
    kind: 'pupil',
    heading: 'A pupil would know and be able to…',
    prompt: pupilPrompt,
    brief: 'A pupil would know…',
    isPrivate: false,
  },
  {
    kind: 'note',
    heading: 'Notes',
    prompt: 'A note for the team only',
    brief: 'Note, for the team only',
    isPrivate: true,
  },
];
