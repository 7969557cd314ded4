/** What the command line says of a load. */
import type { LoadReport } from '../contract/calls/records.ts';
import { attentionSentence } from '../contract/wording.ts';

/** The report as its specification has it; what was refused stands beside it. */
export function forJson({ files, totals, refused }: LoadReport): object {
  return { files, totals, refused };
}

/** The report for people: every file with the sum of its rows. */
export function reportLines(report: LoadReport): string[] {
  const { files, totals, staff, goneFromFile } = report;
  const lines = files.flatMap((file) => {
    const { visits, cards, lookFors, joined, jointProposed, needsAttention } = file;
    const { unchangedRows, blankRows, totalsRows } = file;
    const rows = new Set(needsAttention.map(({ row }) => row)).size;
    const sum = [
      `${visits.added} new visits`,
      `${visits.updated} updated`,
      `${joined} joined to another visit`,
      `${unchangedRows} unchanged`,
      `${rows} needing attention`,
      `${blankRows} blank`,
      `${totalsRows} totals`,
    ].join(', ');
    const name = file.sheet === null ? file.file : `${file.file}, ${file.sheet}`;
    return [
      `${name} (${file.dialect}): ${file.rows} rows = ${sum}; ${cards.added} cards, ${lookFors.added} look-fors.`,
      ...needsAttention.map((item) => `  ${attentionSentence(item)}`),
      ...(jointProposed > 0
        ? [
            `  ${jointProposed} seem to be a room seen by two observers; they count as two visits. Add --accept-joint to count each as one.`,
          ]
        : []),
    ];
  });
  if (goneFromFile > 0)
    lines.push(`${goneFromFile} visits are no longer in their file: they are kept, and marked so.`);
  if (staff > 0) lines.push(`Staff list: ${staff} people.`);
  return [...lines, `In all: ${totals.visits} visits, ${totals.cards} new cards.`];
}
