/** New and changed files of the watched folder: offered for loading, never loaded by themselves. */
import { AppError } from '../../contract/errors.ts';
import { dealWithFiles, listFileHistories } from '../../store/records/waiting-files.ts';
import type { Handlers } from '../context.ts';

/** As many as can be looked at in one go. Those behind them wait until some of these are dealt with. */
const mostOffered = 100;

export const waitingHandlers = {
  'records.listWaiting': (_input, { db, watched }) => {
    const files = watched.files();
    const histories = listFileHistories(db, files);
    const waiting = files.flatMap(({ token, name }, index) => {
      const history = histories[index];
      return !history || history.isDone ? [] : [{ token, name, isChanged: history.isNameKnown }];
    });
    return { files: waiting.slice(0, mostOffered) };
  },
  'records.dismissWaiting': ({ tokens }, { db, watched }) => {
    const hashes = tokens.map((token) => {
      const file = watched.files().find((one) => one.token === token);
      if (!file) throw new AppError('not-found', 'no file waits under this token', { what: 'file' });
      return file.sha256;
    });
    return () => {
      dealWithFiles(db, hashes);
      return {};
    };
  },
} satisfies Partial<Handlers>;
