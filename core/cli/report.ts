/** What the command line says of a load. */
import type { FileReport, LoadReport } from '../contract/calls/records.ts';
import { attentionSentence, questionSentence, sheetsLeftOutSentence } from '../contract/wording.ts';

/** The report as its specification has it; what was refused stands beside it. */
export function forJson({ files, totals, refused }: LoadReport): object {
  const told = files.map(({ questions, sheetsLeftOut: _sheets, ...file }) => ({
    ...file,
    questions: questions.map(({ about, columns }) => ({ about, columns })),
  }));
  return { files: told, totals, refused };
}

/** What nothing was loaded of, because a question about it is open; and how to answer. */
export function waitingLines({ files }: LoadReport): string[] {
  return files
    .filter(({ waitingRows }) => waitingRows > 0)
    .flatMap((file) =>
      file.questions
        .filter(({ isBlocking }) => isBlocking)
        .map((question) => {
          const [column = 'HEADER'] = question.columns;
          return `Nothing of “${nameOf(file)}” was loaded: ${file.waitingRows} rows wait. ${questionSentence(question)} Answer with --answer "${question.about}=${column}", or on the Records page of the walk.`;
        }),
    );
}

/** Sheets of which nothing was loaded, though something stands in them. */
export function leftOutLines({ files }: LoadReport): string[] {
  return files
    .filter(({ sheetsLeftOut }) => sheetsLeftOut.length > 0)
    .map(({ file, sheetsLeftOut }) => sheetsLeftOutSentence(file, sheetsLeftOut));
}

const nameOf = ({ file, sheet }: Pick<FileReport, 'file' | 'sheet'>): string =>
  sheet === null ? file : `${file}, ${sheet}`;

/** The report for people: every file with the sum of its rows. */
export function reportLines(report: LoadReport): string[] {
  const { files, totals, staff, goneFromFile } = report;
  const lines = files.flatMap((file) => {
    const { visits, cards, lookFors, joined, jointProposed, needsAttention } = file;
    const { unchangedRows, blankRows, totalsRows, asideRows } = file;
    const rows = new Set(needsAttention.map(({ row }) => row)).size;
    const sum = [
      `${visits.added} new visits`,
      `${visits.updated} updated`,
      `${joined} joined to another visit`,
      `${unchangedRows} unchanged`,
      `${rows} needing attention`,
      `${blankRows} blank`,
      `${totalsRows} totals`,
      `${asideRows} no record`,
    ].join(', ');
    if (file.waitingRows > 0)
      return [`${nameOf(file)} (${file.dialect}): ${file.waitingRows} rows wait for an answer.`];
    return [
      `${nameOf(file)} (${file.dialect}): ${file.rows} rows = ${sum}; ${cards.added} cards, ${lookFors.added} look-fors.`,
      ...file.questions.map((question) => `  Open: ${questionSentence(question)}`),
      ...needsAttention.map((item) => `  ${attentionSentence(item)}`),
      ...(jointProposed > 0
        ? [
            `  ${jointProposed} seem to be another visit, seen by two observers or sent twice; both count. Add --accept-joint to count each pair as one.`,
          ]
        : []),
    ];
  });
  if (goneFromFile > 0)
    lines.push(`${goneFromFile} visits are no longer in their file: they are kept, and marked so.`);
  if (staff > 0) lines.push(`Staff list: ${staff} people.`);
  return [...lines, `In all: ${totals.visits} visits, ${totals.cards} new cards.`];
}
