/** Reads and loads where it is called, on the connection that it is given. */
import { performance } from 'node:perf_hooks';
import { calls } from '../../contract/calls/index.ts';
import { loadReportSchema } from '../../contract/calls/records.ts';
import { AppError } from '../../contract/errors.ts';
import { listCorrections } from '../../store/corrections.ts';
import { listDismissed } from '../../store/dismissals.ts';
import { knowledgeOf } from '../../domain/records/understand/knowledge.ts';
import { findMapping } from '../../store/form-mappings.ts';
import { readAreaBook } from '../../store/focus-areas.ts';
import type { Db } from '../../store/open.ts';
import type { Loader, Work } from '../context.ts';
import { listStaff } from '../../store/staff.ts';
import { prepareCorrections } from './correct-rows.ts';
import { withoutLeftOut } from './left-out.ts';
import { loadIntoWalks, type LoadPlan } from './load.ts';
import { markedCounter } from './marked.ts';
import { describe } from './preview.ts';
import { lookAgain, prepareReading } from './read-again.ts';
import { readOffered, type Reading } from './read-offered.ts';
import { createReadings } from './readings.ts';
import { throttled } from './throttle.ts';
import { groupWalks } from './walk-groups.ts';
import { namelessFiles } from './without-names.ts';

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

  /** Runs a step in a transaction; what cannot be answered, or is stopped, is not kept. */
  const written = <T>({ signal }: Work, step: () => T): T => {
    const write = db.transaction(() => {
      const answer = step();
      signal.throwIfAborted();
      beforeCommit();
      return answer;
    });
    return write.immediate();
  };

  return {
    async preview(files, choices, work) {
      const expected = files.map((file) => ({ ...file, sha256: null }));
      const looked = await readOffered(expected, { ...shared, choices }, heeding(work));
      return describe({ ...looked, files: nameless.of(looked.files) }, { db, choices, countMarked });
    },
    async load({ files: offered, choices, into, isJointAccepted, isSample }, work) {
      const heeded = heeding(work);
      const looked = await readOffered(offered, { ...shared, choices }, heeded);
      const refused = looked.refused.map(({ token: _token, ...refusal }) => refusal);
      if (looked.files.length === 0) throw new AppError('refused', 'nothing could be loaded', { refused });
      const named = into.flatMap(({ group }) => group ?? []);
      const files = withoutLeftOut(nameless.of(looked.files), choices);
      const { groupOf, titleOf } = groupWalks(files, named);
      const plan: LoadPlan = {
        files,
        refused,
        choices,
        into,
        groupOf,
        titleOf,
        isJointAccepted,
        isSample,
        newId,
        now,
        countMarked,
      };
      return written(work, () =>
        loadReportSchema.parse(loadIntoWalks(db, plan, (done, total) => heeded.progress('', done, total))),
      );
    },
    async correct(request, work) {
      const step = await prepareCorrections({ db, now }, request, heeding(work));
      return written(work, () => calls['records.correctRows'].output.parse(step()));
    },
    lookAgain: (request, work) => lookAgain({ db, countMarked }, request, heeding(work)),
    async readAgain(request, work) {
      const step = await prepareReading({ db, now }, request, heeding(work));
      return written(work, () => calls['records.readAgain'].output.parse(step()));
    },
    close: () => Promise.resolve(),
  };
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
