/** The command line as a person runs it, and what it answers. */
import path from 'node:path';
import * as z from 'zod';
import { run } from '../../../core/cli/run.ts';
import { loadReportSchema } from '../../../core/contract/calls/records.ts';
import { elmfield, mainFiles, top } from '../../support/folders.ts';

export const files = mainFiles.map((name) => path.join(elmfield, name));

const fileReport = z.array(
  loadReportSchema.shape.files.element.omit({ sheetsLeftOut: true }).extend({
    questions: z.array(z.strictObject({ about: z.string(), columns: z.array(z.string()) })),
  }),
);

/** The report of `load --json`, and nothing besides. */
export const loadReport = z.strictObject({
  files: fileReport,
  totals: loadReportSchema.shape.totals,
  refused: loadReportSchema.shape.refused,
});

export interface Ran {
  status: number;
  out: string;
  error: string;
}

export async function debrief(...args: string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const status = await run(args, path.join(top, 'resources'), {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  });
  return { status, ...said };
}
