/** What may stand behind `npm run debrief --`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { columnRoles, type ColumnRole } from '../contract/tables.ts';

export const usage = `Usage:
  npm run debrief -- load FILE... --data DIR [--staff FILE] [--new-walk] [--split-walks] [--observer NAME]
                          [--answer ROLE=HEADER]... [--day-first | --month-first] [--accept-joint] [--json]
  npm run debrief -- slides --data DIR --out FILE.pptx [--deck NAME] [--theme-counts] [--replace DATE]...
                            [--approve TEXT]... [--json]
  npm run debrief -- slides FILE... --out FILE.pptx [--staff FILE] [--observer NAME] [--answer ROLE=HEADER]...
                            [--day-first | --month-first] [--accept-joint] [--theme-counts] [--approve TEXT]... [--json]

  --data DIR       the data folder; made where it is not there
  --staff FILE     a staff list, so that people are recognised; it never leaves the machine. It may also be a FILE
  --new-walk       load into a walk of its own instead of the newest one
  --split-walks    where the records look like several walks, keep each as a walk of its own
  --observer NAME  who made the visits, for every file that does not say
  --answer ROLE=HEADER  the column with this header is the day (date), the observer, the teacher, what was seen
                   (evidence) and so on: the answer to a question about a table, remembered for its form
  --day-first      03/04/2026 is the third of April, where a column leaves that open
  --month-first    03/04/2026 is the fourth of March, where a column leaves that open
  --accept-joint   a room seen by two observers is one visit, and so is one response sent twice; otherwise both stay
                   proposals
  --deck NAME      the deck of the debrief that is called so; without it, the one that is there by itself
  --theme-counts   numbers of visits on theme slides too, where they may stand; switches them on in that deck
  --replace DATE   nobody outside the team has seen the deck of that day (2026-10-13): it no longer counts. Without
                   this, every earlier deck of the same visits counts as seen, and its figures may have to stay
  --approve TEXT   a whole text of a slide that you have read and that names nobody; remembered until it changes
  --json           the result as JSON

Exit status: 0 done, 1 refused by disclosure control, 2 bad usage or input.`;

/** Where a command line says what it did. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** What was asked cannot be done; the message says why. */
export class CannotDo extends Error {}

/** A command line that cannot be followed; the usage is shown below the message. */
export class UsageError extends CannotDo {}

const mostFiles = 100;
const mostOfName = 200;

export interface Options {
  readonly verb: string;
  readonly files: string[];
  readonly data: string | undefined;
  readonly staff: string | undefined;
  readonly out: string | undefined;
  readonly approve: string[];
  /** ISO days of releases that nobody has seen. */
  readonly replace: string[];
  /** Name of a deck; undefined: the usual one. */
  readonly deck: string | undefined;
  readonly hasThemeCounts: boolean;
  readonly isNewWalk: boolean;
  readonly isSplit: boolean;
  readonly isJointAccepted: boolean;
  readonly observer: string | null;
  readonly answers: readonly Answer[];
  /** What comes first in 03/04/2026, where a column leaves it open; null: not said. */
  readonly dayOrder: 'day-first' | 'month-first' | null;
  readonly isJson: boolean;
}

/** Which column of a table has a role. */
export interface Answer {
  readonly role: ColumnRole;
  readonly header: string;
}

function answerIn(text: string): Answer {
  const at = text.indexOf('=');
  const header = text.slice(at + 1).trim();
  if (at < 1 || header === '')
    throw new UsageError(
      `--answer needs a role and a header, as in --answer "date=Seen on", not ${JSON.stringify(text)}.`,
    );
  const named = text.slice(0, at).trim().toLowerCase();
  const role = columnRoles.find((known) => known === named);
  if (role === undefined)
    throw new UsageError(
      `--answer knows no role ${JSON.stringify(named)}. The roles are: ${columnRoles.join(', ')}.`,
    );
  return { role, header };
}

/** @throws UsageError */
export function readOptions(args: string[]): Options {
  const parsed = parse(args);
  const [verb, ...files] = parsed.positionals;
  const { values } = parsed;
  if (values.help || verb === 'help') return { ...blank, verb: 'help' };
  if (verb !== 'load' && verb !== 'slides')
    throw new UsageError(`Say "load" or "slides", not ${JSON.stringify(verb ?? '')}.`);
  if (verb === 'load' && files.length === 0 && !values.staff) throw new UsageError('Name the files to load.');
  if (files.length + (values.staff ? 1 : 0) > mostFiles)
    throw new UsageError(`At most ${mostFiles} files can be loaded at once.`);
  if (verb === 'load' && !values.data) throw new UsageError('Say where to keep the records: --data DIR.');
  for (const option of idle(verb, values)) throw new UsageError(option);
  if (values.observer !== undefined && (values.observer.trim() === '' || values.observer.length > mostOfName))
    throw new UsageError(`--observer needs a name of at most ${mostOfName} characters.`);
  if (values['day-first'] && values['month-first'])
    throw new UsageError('Say --day-first or --month-first, not both.');
  if (verb === 'slides' && !values.out)
    throw new UsageError('Say where to write the slides: --out FILE.pptx.');
  if (verb === 'slides' && files.length > 0 === (values.data !== undefined)) {
    throw new UsageError(
      'Slides are made either from --data DIR or from files, not from both and not from neither.',
    );
  }
  if (values.out !== undefined && path.extname(values.out).toLowerCase() !== '.pptx') {
    throw new UsageError('The slides need a name that ends in .pptx.');
  }
  for (const day of values.replace ?? [])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new UsageError(`--replace needs a day like 2026-10-13, not ${JSON.stringify(day)}.`);
  return {
    verb,
    files,
    data: values.data,
    staff: values.staff,
    out: values.out,
    approve: values.approve ?? [],
    replace: values.replace ?? [],
    deck: values.deck,
    hasThemeCounts: values['theme-counts'] ?? false,
    isNewWalk: values['new-walk'] ?? false,
    isSplit: values['split-walks'] ?? false,
    isJointAccepted: values['accept-joint'] ?? false,
    observer: values.observer?.trim() ?? null,
    answers: (values.answer ?? []).map(answerIn),
    dayOrder: values['day-first'] ? 'day-first' : values['month-first'] ? 'month-first' : null,
    isJson: values.json ?? false,
  };
}

/** What was asked for and would do nothing, in a sentence each: who wrote it expects something else. */
function idle(verb: string, values: ReturnType<typeof parse>['values']): string[] {
  const belongs = (where: string, ...names: (keyof typeof values)[]): string[] =>
    names.filter((name) => values[name] !== undefined).map((name) => `--${name} belongs to ${where}.`);
  if (verb === 'load') return belongs('"slides"', 'out', 'approve', 'replace', 'deck', 'theme-counts');
  const loading = belongs('"load"', 'split-walks', 'new-walk');
  if (values.data === undefined) return [...loading, ...belongs('a data folder', 'replace', 'deck')];
  return [
    ...loading,
    ...belongs(
      'where files are read',
      'staff',
      'observer',
      'answer',
      'day-first',
      'month-first',
      'accept-joint',
    ),
  ];
}

const blank: Options = {
  verb: 'help',
  files: [],
  data: undefined,
  staff: undefined,
  out: undefined,
  approve: [],
  replace: [],
  deck: undefined,
  hasThemeCounts: false,
  isNewWalk: false,
  isSplit: false,
  isJointAccepted: false,
  observer: null,
  answers: [],
  dayOrder: null,
  isJson: false,
};

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        staff: { type: 'string' },
        out: { type: 'string' },
        approve: { type: 'string', multiple: true },
        replace: { type: 'string', multiple: true },
        deck: { type: 'string' },
        'theme-counts': { type: 'boolean' },
        'new-walk': { type: 'boolean' },
        'split-walks': { type: 'boolean' },
        'accept-joint': { type: 'boolean' },
        observer: { type: 'string' },
        answer: { type: 'string', multiple: true },
        'day-first': { type: 'boolean' },
        'month-first': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
