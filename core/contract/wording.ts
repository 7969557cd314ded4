/** What a person reads for every code: what happened, to which file or row, and what to do. */
import { refusalSchema } from './tables.ts';
import type { AttentionItem, OpenQuestion, Refusal, RefusalReason } from './tables.ts';
import type { Finding } from './calls/slides.ts';
import { logoSentence } from './logo-words.ts';
import { corruptSentence, placeSentence } from './store-words.ts';
import type { ErrorCode, ErrorShape } from './errors.ts';

const longestValue = 80;

const refusals: Record<RefusalReason, (file: string, detail: string) => string> = {
  'not-found': (file) => `${file} is no longer where it was. Choose it again.`,
  'not-a-file': (file) => `${file} is a folder, or something else that is no file. Choose the files in it.`,
  'changed-since-preview': (file) =>
    `${file} was changed after you looked at it. Choose it again and look before you load it.`,
  'empty-file': (file) => `${file} is empty. Export it again, or choose another file.`,
  'no-rows': (file, detail) =>
    `${file} has a header but no rows under it${detail}. Check that the form has responses, then export it again.`,
  'not-a-table': (file, detail) =>
    `${file} is not a table of walk records${detail}. Choose a spreadsheet (.xlsx, .xls or .ods), a CSV file or a file of this app’s own (.json).`,
  'apple-numbers': (file) =>
    `${file} is a Numbers document. In Numbers, choose File › Export To › Excel, and choose the file that this makes.`,
  encrypted: (file) =>
    `${file} is protected with a password. Open it in Excel, take the password off, save it, and choose it again.`,
  'has-macros': (file) =>
    `${file} is a workbook with macros, which this app does not open. Save it as “Excel Workbook (.xlsx)” and choose that one.`,
  'too-large': (file, detail) =>
    `${file} is too large to load safely${detail}. Split it, or export fewer responses, and choose it again.`,
  unreadable: (file, detail) =>
    `${file} could not be read${detail}; it may be damaged. Export or save it again, then choose the new one.`,
  'unknown-form': (file, detail) =>
    `${file} has no columns that this app knows as walk records${detail}. It needs a header row with at least a date and one column for what was seen.`,
  'no-days': (file) =>
    `${file} says what was seen, but not on which day: no column, title, tab or file name has a date. Add a column with the date of each visit, and choose it again.`,
  'too-slow': (file, detail) =>
    `${file} took too long to read${detail}, so reading was stopped. Save it as CSV, or export fewer responses, and choose that file.`,
  'invalid-record-file': (file, detail) =>
    `${file} says it holds learning-walk records, but they are not written as agreed${detail}. Correct it where it was made, then choose it again.`,
  'newer-format': (file, detail) =>
    `${file} was written by a newer version of this app${detail}. Update the app, then choose it again.`,
  'same-file-twice': (file, detail) =>
    `${file} holds exactly the same as another file you chose${detail}, so it was left out once. There is nothing to do.`,
};

/** Says why a whole file was not loaded. */
export function refusalSentence({ file, reason, detail }: Refusal): string {
  return refusals[reason](`“${file}”`, detail ? ` (${shortened(detail)})` : '');
}

const onceLoaded = 'Correct it on the Records page, or in the file and load it again.';

/** Says that sheets of a file hold something of which nothing was loaded. */
export function sheetsLeftOutSentence(file: string, names: readonly string[]): string {
  const [which, their] = names.length === 1 ? ['sheet', 'it'] : ['sheets', 'them'];
  const named = names.map((name) => `“${shortened(name)}”`).join(', ');
  return `Nothing was loaded from the ${which} ${named} of “${file}”: no day with something seen was found in ${their}.`;
}

/** What is wrong with a row, and what to do where the row is not at hand to be corrected. */
const attention: Record<AttentionItem['reason'], [fault: (value: string | null) => string, advice: string]> =
  {
    'invalid-date': [(value) => (value ? `${value} is not a date.` : 'There is no date.'), onceLoaded],
    'ambiguous-date': [
      (value) => `${value ?? 'The date'} could be day first or month first.`,
      'Say which when you load the file, or write the month as a word.',
    ],
    'missing-visit-details': [
      () => 'A visit needs a date and at least one piece of evidence.',
      'Add what is missing on the Records page, or in the file and load it again.',
    ],
    'unknown-focus-area': [
      (value) => `${value ?? 'The focus area'} is not one of your focus areas.`,
      'Use the name of one on the Records page, or in the file and load it again.',
    ],
    'unknown-column-layout': [
      (value) => `The row does not fit the columns${value ? `: ${value}` : ''}.`,
      onceLoaded,
    ],
    'too-long': [
      (value) => `The text is too long to be one card${value ? `: it begins ${value}` : ''}.`,
      'Shorten it on the Records page, or in the file and load it again.',
    ],
    'unreadable-cell': [
      () => 'The cell holds something that cannot be read as text.',
      'Type it again on the Records page, or in the file and load it again.',
    ],
    'invalid-record': [
      (value) => `The record is not written as agreed${value ? `: ${value}` : ''}.`,
      onceLoaded,
    ],
  };

/** Says what is wrong with a cell, for those who see the row. */
export function attentionFault({ value, reason }: Pick<AttentionItem, 'value' | 'reason'>): string {
  const [fault] = attention[reason];
  return fault(value ? `“${shortened(value)}”` : null);
}

/** The same with the row and the column: "Row 7, “Date”: “32/13/2026” is not a date." */
export function attentionLine(item: AttentionItem): string {
  const place = item.column ? `Row ${item.row}, “${shortened(item.column)}”` : `Row ${item.row}`;
  return `${place}: ${attentionFault(item)}`;
}

/** Says why a row was not loaded, with its row, column and value, and what to do. */
export function attentionSentence(item: AttentionItem): string {
  const [, advice] = attention[item.reason];
  return `${attentionLine(item)} ${advice}`;
}

/** What a question about a table is about, as its first words. */
const asked: Partial<Record<OpenQuestion['about'], string>> = {
  date: 'Which column is the day of the visit',
  observer: 'Which column says who made the visits',
  teacher: 'Which column says who was visited',
  evidence: 'Which column says what was seen',
};

/** "Which column is the day of the visit: “Day” or “Seen on”?" */
export function questionSentence({ about, columns }: OpenQuestion): string {
  const named = columns.map((column) => `“${shortened(column)}”`);
  if (about === 'day-order') return `In ${named.join(', ')}, does the day come first or the month?`;
  if (named.length === 0) return 'Who made these visits?';
  const among = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' or ');
  return `${asked[about] ?? `Which column is “${about}”`}: ${among}?`;
}

const errors: Record<ErrorCode, (details: ErrorShape['details']) => string> = {
  'invalid-input': invalidInputSentence,
  'not-found': notFoundSentence,
  conflict: conflictSentence,
  'too-new': tooNewSentence,
  corrupt: corruptSentence,
  'read-only': (details) =>
    `The data folder${nameOfFolder(details)} cannot be written to. Allow writing to it, or start the app with another folder.`,
  'disk-full': () => 'The disk is full, so nothing was saved. Free some space, then try again.',
  cancelled: () => 'Stopped, as you asked. Nothing of it was kept.',
  refused: refusedSentence,
  'not-supported': () => 'That cannot be done here.',
  internal: internalSentence,
};

/** Says what went wrong, by the code and what is known about it. */
export function errorSentence({ code, details }: Pick<ErrorShape, 'code' | 'details'>): string {
  return errors[code](details);
}

function invalidInputSentence(details: ErrorShape['details']): string {
  const file = textOf(details, 'file');
  if (file && details['size'] !== undefined)
    return refusalSentence({ file, reason: 'too-large', detail: null });
  const most = details['mostCharacters'];
  if (typeof most === 'number')
    return `That text is too long: ${most} characters at most. Shorten it, then try again.`;
  if (details['isEmpty'] === true)
    return 'There is nothing to read in that text. Write something, then try again.';
  return 'The app could not use what was entered. Check it and try again; if it stays so, restart the app.';
}

function tooNewSentence(details: ErrorShape['details']): string {
  const what = details['what'];
  if (what === 'ledger')
    return 'What has left this machine was written down by a newer version of this app, so no figure can be shown or shared safely. Update the app, then try again.';
  if (what === 'disclosure-settings')
    return 'The rules for figures were set in a newer version of this app. Update the app, or set them again.';
  return 'These records were written by a newer version of this app and were left as they are. Update the app, then open them again.';
}

const goneFromBoard = new Map([
  ['column', 'There is no such column on the board. Choose another. Nothing was moved.'],
  ['note', 'That note is no longer here: another window took it away.'],
  ['decision', 'That decision is no longer here: another window took it away.'],
  [
    'earlier-decision',
    'That decision of an earlier debrief is no longer open there. Look at the list as it is now.',
  ],
  [
    'focus-area',
    'That focus area is no longer on the list: another window removed it. Look at the list as it is now.',
  ],
  ['deck', 'That deck is no longer here: another window removed it. Choose another.'],
  ['release', 'That deck is no longer in the list of what has left. Look at the list as it is now.'],
  ['backup', 'That backup is no longer here. Choose another.'],
  ['visit', 'That visit is no longer here: another window removed it. Choose another.'],
]);

function notFoundSentence(details: ErrorShape['details']): string {
  const file = textOf(details, 'file');
  if (file) return refusalSentence({ file, reason: 'not-found', detail: null });
  if (details['what'] === 'walk')
    return 'This walk is no longer here. Go back to the start and open another.';
  if (details['what'] === 'folder') return 'This is not a folder, or it is no longer there. Choose another.';
  if (details['what'] === 'step')
    return 'That step is not in the history of this board. Look at the history as it is now.';
  if (details['what'] === 'row')
    return 'That row is no longer here: another window corrected it, or its file was loaded again.';
  const gone = goneFromBoard.get(textOf(details, 'what') ?? '');
  if (gone) return gone;
  if (details['what'] === 'card' || details['what'] === 'theme')
    return `That ${details['what']} has gone from the board: another window changed it. Nothing was moved.`;
  return 'That is no longer here. Go back to the start and open it again.';
}

function conflictSentence(details: ErrorShape['details']): string {
  if (details['what'] === 'deck-name')
    return 'Another deck of this debrief has that name. Choose another name.';
  const nothingTo = textOf(details, 'nothingTo');
  if (nothingTo) return `There is nothing to ${nothingTo}.`;
  if (typeof details['port'] === 'number')
    return `Port ${details['port']} cannot be used: another program has it, or the system keeps it. Start the app with another port, or with none.`;
  if (details['dataFolderOpenAt'] === '')
    return 'These records are already open on this machine. Go on there, or close it and start again.';
  const where = textOf(details, 'dataFolderOpenAt');
  return where
    ? `These records are already open in ${where}. Go on there, or close it and start again.`
    : 'This was changed somewhere else in the meantime. Look at it as it is now, then try again.';
}

const stepRefusals = new Map([
  ['area-in-use', 'Cards are under that focus area. Say where they go, then remove it.'],
  [
    'theme-set-aside',
    'A theme cannot be set aside. Move its cards there, or put the theme into a focus area’s column.',
  ],
  ['same-theme', 'A theme cannot be merged into itself.'],
  ['nothing-left', 'This theme cannot be taken out again: none of its cards is left, or no others would be.'],
  ['two-visits', 'Only cards of the same visit can become one. Make a theme of cards from several visits.'],
  ['tally', 'A tally is a count: it can be neither split nor joined. Edit its wording instead.'],
  ['one-card', 'There is only one card to join. Select another card of the same visit with it.'],
  ['same-walk', 'A walk cannot be added to itself. Choose another.'],
  [
    'in-a-debrief',
    'That walk shares a debrief with others already. Take it out there first, then add it here.',
  ],
  ['closed', 'This debrief is closed. Open it again, then add the walk.'],
  ['sample', 'The sample walk and your own do not mix. Choose walks of one kind.'],
  [
    'purpose',
    'These walks were declared to have different purposes, so they are debriefed apart. If a purpose is wrong, correct it where the walk is described.',
  ],
  ['leads', 'This walk leads the debrief, so it stays. Take the other walks out instead.'],
  [
    'leads-others',
    'Other walks are debriefed with this one, so it was not removed. Take them out of its debrief first.',
  ],
  ['from-a-file', 'This visit came from a file, so it stays. Only a visit that was typed in can be removed.'],
  ['shared-day', 'It is shared after the first visit, and within a year from now. Choose another day.'],
  ['round-open', 'A round of votes is open. Close it, then open the next.'],
  ['no-round', 'No round of votes is open. Open one first.'],
  ['round-over', 'That round of votes is over: somebody closed it. Nothing was changed.'],
  ['votes-spent', 'All votes of this round are given. Take one back, then give it again.'],
  [
    'carried-already',
    'That decision from last time has been taken up here already. Change it where it stands now.',
  ],
  ['no-votes', 'This theme has no vote to take back.'],
  [
    'release-asked',
    'The slides were not saved yet. First say whether anybody outside this team has seen the earlier deck.',
  ],
  ['teacher-known', 'The record says who was visited there. Correct it on the Records page, or in its file.'],
  ['usual-deck', 'This deck stays: it is the one that is there by itself. Rename it, or switch slides off.'],
  ['no-slides', 'Every slide is switched off, so there is nothing to save. Switch one on, then save.'],
  ['names-nobody', 'That names nobody. Type a name, or leave it open who was visited.'],
  ['unread', 'Some texts of the slides are not read yet. Read them first, or leave them out; then save.'],
  ['barred', 'That line may not stand on a slide: the list says why.'],
  ['title', 'A title cannot be left out by itself. Change it on the board, or take its theme out.'],
  [
    'not-here',
    'That slide has changed since: one of these cards is not on it any more. Look at the list again.',
  ],
  ['cards', 'Other words are for one card, a blend is of two or more. Choose the cards again.'],
  [
    'one-teacher',
    'These cards may all be of one teacher, so a blend would still point there. Choose a card of somebody else as well.',
  ],
  ['no-theme', 'That card is in no theme any more, so nothing can be named beside it.'],
  ['not-starred', 'Only a starred card can name somebody. Star it on the board first.'],
  ['no-yes', 'There is no yes to withdraw.'],
  ['not-openable', 'What lies there cannot be opened as it is. Put back a backup, or begin anew.'],
  ['records-open', 'The records are open, so nothing was begun anew.'],
  ['records-not-open', 'No records are open, so all backups were kept. Put one back first.'],
  [
    'backup-held',
    'A backup could not be deleted, because another program has it open. Close that program, then try again.',
  ],
  ['release-seen', 'Somebody has seen that deck, so it stays in the list of what has left.'],
]);

function refusedSentence(details: ErrorShape['details']): string {
  const refusal = refusalSchema.safeParse({ detail: null, ...pick(details, ['file', 'reason', 'detail']) });
  if (refusal.success) return refusalSentence(refusal.data);
  const several = refusalSchema.array().min(1).safeParse(details['refused']);
  if (several.success) return several.data.map(refusalSentence).join(' ');
  const aboutLogo = details['reason'] === 'logo' ? logoSentence(textOf(details, 'why') ?? '') : null;
  if (aboutLogo) return `${aboutLogo} The logo stays as it was.`;
  const aboutStep = stepRefusals.get(textOf(details, 'reason') ?? '');
  if (aboutStep) return aboutStep;
  if (details['reason'] === 'place') return placeSentence(details);
  if (details['reason'] === 'signed-out')
    return 'This window is no longer signed in. Open the app again from its address.';
  if (details['verdict'] !== undefined)
    return 'The slides were not saved, because the check found something that must not leave. What it found is listed beside them.';
  return 'The app refused this, and nothing was changed.';
}

function internalSentence(details: ErrorShape['details']): string {
  const file = textOf(details, 'file');
  if (details['reason'] === 'unreachable')
    return 'The app does not answer. See whether it is still running; if not, start it again and open its address.';
  if (details['reason'] === 'not-sent' && file)
    return `“${file}” could not be read from where it lies. If it is a folder, choose the files in it; else choose it again.`;
  if (details['reason'] === 'no-answer')
    return 'The app did not answer in time, so this was given up. Look at what stands there, then try again; if it stays so, restart the app.';
  if (details['reason'] === 'core-stopped')
    return 'The app stopped in the middle of this, so it may not be saved. Look at what stands there, then do it again; if that fails too, close the app and start it again.';
  const about = file ? ` with “${file}”` : '';
  return `Something went wrong in the app${about}, and nothing was left half done. Try again; if it stays so, restart the app.`;
}

function pick(details: ErrorShape['details'], keys: string[]): ErrorShape['details'] {
  return Object.fromEntries(Object.entries(details).filter(([key]) => keys.includes(key)));
}

function textOf(details: ErrorShape['details'], key: string): string | null {
  const value = details[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function nameOfFolder(details: ErrorShape['details']): string {
  const folder = textOf(details, 'dataFolder');
  return folder ? ` ${folder}` : '';
}

/** One line of at most eighty characters. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : line;
}

/**
 * Whether a person may declare that the text of a finding names nobody ("Autumn 1" beside a Ms Autumn, "8A" that is no
 * class). An e-mail address names somebody always, and the rest is a fault of the file.
 */
export function canBeApproved(finding: Finding): finding is Finding & { within: string } {
  return finding.within !== null && (finding.reason === 'name' || finding.reason === 'class-or-room');
}
