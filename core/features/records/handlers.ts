/** Loading: look first, then load what was looked at. */
import type { Handlers } from '../context.ts';
import { attentionHandlers } from './attention.ts';
import { formHandlers } from './forms/handlers.ts';
import { tableHandlers } from './tables.ts';
import { waitingHandlers } from './waiting.ts';

export const recordsHandlers = {
  'records.preview': ({ files, choices }, context, work) =>
    context.loader.preview(
      files.map((token) => context.files.locate(token)),
      choices,
      work,
    ),
  'records.load': ({ files, ...request }, { files: tokens, loader }, work) => {
    const located = files.map(({ token, sha256 }) => ({ ...tokens.locate(token), sha256 }));
    return {
      outside: (turn) => loader.load({ ...request, files: located, isSample: false }, { ...work, turn }),
    };
  },
  'records.loadSample': (_input, { files, loader }, work) => ({
    outside: (turn) =>
      loader.load(
        {
          files: files.sample().map((file) => ({ ...file, sha256: null })),
          choices: [],
          into: [{ group: null, walkId: null, title: null }],
          isJointAccepted: false,
          isSample: true,
        },
        { ...work, turn },
      ),
  }),
  ...attentionHandlers,
  ...formHandlers,
  ...tableHandlers,
  ...waitingHandlers,
} satisfies Partial<Handlers>;
