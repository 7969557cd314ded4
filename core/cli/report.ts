/** What the command line says of a load. */
import type { LoadReport } from '../contract/calls/records.ts';
import { attentionSentence } from '../contract/wording.ts';

/** The report as its specification has it; what was refused stands beside it. */
export function forJson({ files, totals, refused, staff }: LoadReport): object {
  return { files, totals, refused, staff };
}

/** The report for people: every file with the sum of its rows. */
export function reportLines({ files, totals, staff }: LoadReport): string[] {
  const lines = files.flatMap((file) => {
    const { visits, cards, lookFors, unchangedRows, blankRows, totalsRows, needsAttention, jointProposed } =
      file;
    const rows = new Set(needsAttention.map(({ row }) => row)).size;
    const sum = [
      `${visits.added} new visits`,
      `${visits.updated} updated`,
      `${unchangedRows} unchanged`,
      `${rows} needing attention`,
      `${blankRows} blank`,
      `${totalsRows} totals`,
    ].join(', ');
    return [
      `${file.file} (${file.dialect}): ${file.rows} rows = ${sum}; ${cards.added} cards, ${lookFors.added} look-fors.`,
      ...needsAttention.map((item) => `  ${attentionSentence(item)}`),
      ...(jointProposed > 0
        ? [`  ${jointProposed} seem to be a room seen by two observers; they count as two visits.`]
        : []),
    ];
  });
  if (staff > 0) lines.push(`Staff list: ${staff} people.`);
  return [...lines, `In all: ${totals.visits} visits, ${totals.cards} new cards.`];
}
