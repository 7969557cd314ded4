/** Reads and loads where it is called, on the connection that it is given. */
import { performance } from 'node:perf_hooks';
import { calls } from '../../../contract/calls/index.ts';
import { loadReportSchema, type LoadReport } from '../../../contract/calls/records.ts';
import { AppError } from '../../../contract/errors.ts';
import { listCorrections } from '../../../store/records/corrections.ts';
import { listDismissed } from '../../../store/records/dismissals.ts';
import { knowledgeOf } from '../../../domain/records/understand/knowledge.ts';
import { findMapping } from '../../../store/records/form-mappings.ts';
import { readAreaBook } from '../../../store/records/focus-areas.ts';
import type { Db } from '../../../store/file/open.ts';
import type { Loader, Turn, Work, WritingWork } from '../../context.ts';
import { listStaff } from '../../../store/people/staff.ts';
import { removeStaged } from '../../../store/records/staged-walks.ts';
import { prepareCorrections } from '../correct-rows.ts';
import { withoutLeftOut } from '../load/left-out.ts';
import { loadInSteps, type LoadPlan } from '../load/load.ts';
import type { Pause } from '../load/load-table.ts';
import { markedCounter } from '../load/marked.ts';
import { describe } from './preview.ts';
import { lookAgain, prepareReading } from './read-again.ts';
import { readOffered, type Reading } from './read-offered.ts';
import { createReadings } from './readings.ts';
import { throttled } from './throttle.ts';
import { groupWalks } from '../load/walk-groups.ts';
import { namelessFiles } from '../load/without-names.ts';

export interface LoaderParts {
  readonly db: Db;
  /** ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Told of the file that is opened or read next. */
  readonly onFile?: (token: string) => void;
  /** Called when all is written and nothing is kept yet; what it throws takes everything back. */
  readonly beforeCommit?: () => void;
}

export function createLoader({
  db,
  now,
  newId,
  onFile = () => undefined,
  beforeCommit = () => undefined,
}: LoaderParts): Loader {
  const shared = {
    readings: createReadings(),
    known: {
      remembered: (form: string) => findMapping(db, form),
      corrections: (form: string) => listCorrections(db, form),
      dismissed: (form: string) => listDismissed(db, form),
      knowledge: () => knowledgeOf(listStaff(db), readAreaBook(db)),
    },
    onFile,
  } satisfies Omit<Reading, 'choices'>;
  const countMarked = markedCounter(db);
  const nameless = namelessFiles(db);

  /** Prepares and writes in one turn; what cannot be answered, or is stopped, is not kept. */
  const written = <T>({ signal, turn }: WritingWork, prepare: () => Promise<() => T>): Promise<T> =>
    turn(async () => {
      const step = await prepare();
      const write = db.transaction(() => {
        const answer = step();
        signal.throwIfAborted();
        beforeCommit();
        return answer;
      });
      return write.immediate();
    });

  const load: Loader['load'] = async (request, work) => {
    const { files: offered, choices, into, isJointAccepted, isSample } = request;
    const heeded = heeding(work);
    const looked = await readOffered(offered, { ...shared, choices }, heeded);
    const refused = looked.refused.map(({ token: _token, ...refusal }) => refusal);
    if (looked.files.length === 0) throw new AppError('refused', 'nothing could be loaded', { refused });
    const named = into.flatMap(({ group }) => group ?? []);
    const files = withoutLeftOut(nameless.of(looked.files), choices);
    const { groupOf, titleOf } = groupWalks(files, named);
    const isStaged = into.every(({ walkId }) => walkId === null);
    const plan: LoadPlan = {
      files,
      refused,
      choices,
      into,
      groupOf,
      titleOf,
      isJointAccepted,
      isSample,
      isStaged,
      newId,
      now,
      countMarked,
    };
    const steps = loadInSteps(db, plan, (done, total) => heeded.progress('', done, total));
    // The report is checked inside the last transaction: what cannot be answered is not kept.
    const next = (): IteratorResult<Pause, LoadReport> => {
      const step = steps.next();
      if (step.done !== true) return step;
      const value = loadReportSchema.parse(step.value);
      work.signal.throwIfAborted();
      beforeCommit();
      return { done: true, value };
    };
    if (!isStaged) return db.transaction(() => lastOf(next)).immediate();
    try {
      return await writeInTurns(db, next, work.turn);
    } catch (error) {
      await work.turn(() => removeStaged(db));
      throw error;
    }
  };

  return {
    async preview(files, choices, work) {
      const expected = files.map((file) => ({ ...file, sha256: null }));
      const looked = await readOffered(expected, { ...shared, choices }, heeding(work));
      return describe({ ...looked, files: nameless.of(looked.files) }, { db, choices, countMarked });
    },
    load: (request, work) =>
      // What goes to a walk that is there is worked out and written in one turn, so that nothing changes in between.
      request.into.every(({ walkId }) => walkId === null)
        ? load(request, work)
        : work.turn(() => load(request, { ...work, turn: async (action) => action() })),
    correct: (request, work) =>
      written(work, async () => {
        const step = await prepareCorrections({ db, now }, request, heeding(work));
        return () => calls['records.correctRows'].output.parse(step());
      }),
    lookAgain: (request, work) => lookAgain({ db, countMarked }, request, heeding(work)),
    readAgain: (request, work) =>
      written(work, async () => {
        const step = await prepareReading({ db, now }, request, heeding(work));
        return () => calls['records.readAgain'].output.parse(step());
      }),
    close: () => Promise.resolve(),
  };
}

function lastOf(next: () => IteratorResult<Pause, LoadReport>): LoadReport {
  for (;;) {
    const step = next();
    if (step.done === true) return step.value;
  }
}

/** Every step in a turn and a transaction of its own, but those that only read. */
async function writeInTurns(
  db: Db,
  next: () => IteratorResult<Pause, LoadReport>,
  turn: Turn,
): Promise<LoadReport> {
  const write = db.transaction(next);
  let step = await turn(() => write.immediate());
  while (step.done !== true) step = step.value === 'reads' ? next() : await turn(() => write.immediate());
  return step.value;
}

/** Progress that is told at a bearable pace, and stops the work where that was asked for. */
function heeding({ signal, progress }: Work): Work {
  const tell = throttled(progress, () => performance.now());
  return {
    signal,
    progress(step, done, total) {
      tell(step, done, total);
      signal.throwIfAborted();
    },
  };
}
