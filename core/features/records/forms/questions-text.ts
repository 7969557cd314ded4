/** Writes the questions for a form of Microsoft's or Google's, to be copied title by title. */
import { periods, scale, yearGroups, type FormQuestion } from './form-questions.ts';

const widest = 78;
const indent = '    ';

/** One paragraph, its further lines under its first. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = indent + word;
    } else line = isFirst ? indent + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** How each detail is asked for. */
const detailTexts: Readonly<Record<string, string>> = {
  'Date of visit': 'Date. Required.',
  Period: `Choice, one answer: ${periods.join(', ')}`,
  Observer:
    "Short text. The observer's own name.\n    (Leave it out where the form records names by itself.)",
  'Second observer': 'Short text. Only where two people write one record together.',
  Teacher: 'Short text. Name or initials.',
  Class: 'Short text, for example 9X/Ma1',
  'Year group': `Choice, one answer: ${yearGroups.join(', ')}\n    (Keep only the years of your school.)`,
  Subject: 'Short text, or a choice with your subjects.',
  Room: 'Short text',
};

function asked({ kind, title, hint }: FormQuestion): string {
  if (kind === 'detail') return `${indent}${detailTexts[title] ?? 'Short text'}`;
  if (kind === 'look-for') return `${indent}Choice, one answer: ${scale.join(', ')}`;
  return wrapped(hint === '' ? 'Long text.' : `Long text. Hint: ${hint}`);
}

export function questionsText(questions: readonly FormQuestion[]): string {
  const part = (kind: FormQuestion['kind']): string =>
    questions
      .flatMap((question, at) =>
        question.kind === kind
          ? [`${String(at + 1).padStart(2)}  ${question.title}\n${asked(question)}\n`]
          : [],
      )
      .join('\n');
  return `QUESTIONS FOR YOUR LEARNING WALK FORM
for Microsoft Forms or Google Forms

Copy the titles as they stand. The answers then load into Learning Walk
Debrief without a question: each goes to its place by its title. The order
does not matter, and you may leave questions out. Questions that you add are
shown when you load the answers, and you say there what they are.

Make only the date required. An observer leaves empty what they did not look
at; empty never counts as "no".


ABOUT THE VISIT

${part('detail')}

WHAT PUPILS DID AND SAID

Put this above the section: "Write what pupils did or said, not what you think
of it. A new line for each thing you saw. No pupils' names."

${part('evidence')}

HOW OFTEN

${part('look-for')}

WHEN THE WALK IS OVER

Microsoft Forms: Responses, Open in Excel. Load that workbook as it is.

Google Forms: Responses, the three dots, Download responses (.csv). Load that
file. Unpack it first where it comes as a .zip.

The form keeps growing all year? Load the new download: visits that are
already there are not loaded twice.
`;
}
