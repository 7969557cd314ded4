/** Writes the team's record as one HTML file that needs no other, runs nothing, and carries its mark on every page. */
import { createHash } from 'node:crypto';
import type { MinutesBlock, MinutesCard, MinutesSection, Minutes } from '../../contract/calls/minutes.ts';
import { minutesStyle } from './minutes-style.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks that turn the direction of writing around, halves of signs, and control characters but tab and line feed. */
const forbidden = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/gu;

/** Text is text: between tags and in attributes. */
const safe = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(forbidden, '')
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const tag = (name: string, inside: string, className?: string): string =>
  `<${name}${className === undefined ? '' : ` class="${className}"`}>${inside}</${name}>`;

const heading = (text: string | null): string => (text === null ? '' : tag('h4', safe(text)));

/** @param record every text of it is escaped; nothing in it is taken for markup */
export function writeHtml(record: Minutes): string {
  const style = minutesStyle(record.mark);
  const hash = createHash('sha256').update(style).digest('base64');
  const title = safe(`${record.title} – ${record.mark}`);
  const body = [tag('h1', safe(record.title)), ...record.sections.map(writeSection)].join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div class="record">
<div class="mark">${tag('p', safe(record.mark))}</div>
<main>
${body}
</main>
</div>
</body>
</html>
`;
}

function writeSection({ heading: text, level, blocks }: MinutesSection): string {
  return tag('section', [tag(`h${level}`, safe(text)), ...blocks.map(writeBlock)].join('\n'));
}

function writeBlock(block: MinutesBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return tag('p', safe(block.text));
    case 'list':
      return heading(block.heading) + tag('ul', block.items.map((item) => tag('li', safe(item))).join(''));
    case 'facts':
      return tag(
        'dl',
        block.facts
          .map(({ label, value }) => tag('div', tag('dt', safe(label)) + tag('dd', safe(value))))
          .join(''),
      );
    case 'cards':
      return heading(block.heading) + tag('ul', block.cards.map(writeCard).join('\n'), 'cards');
    case 'table':
      return heading(block.heading) + writeTable(block.columns, block.rows);
  }
}

function writeCard({ text, details, recorded, isStarred, reference }: MinutesCard): string {
  return tag(
    'li',
    [
      tag('p', safe(text), 'text'),
      ...recorded.map((was) => tag('p', safe(`As recorded: ${was}`), 'recorded')),
      tag(
        'p',
        [
          ...(isStarred ? [tag('strong', 'Stands for the theme')] : []),
          ...(reference === null ? [] : [tag('strong', safe(`Also here; at home in ${reference}`))]),
          safe(details),
        ].join(' · '),
        'details',
      ),
    ].join(''),
  );
}

function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = tag('tr', columns.map((column) => `<th scope="col">${safe(column)}</th>`).join(''));
  const body = rows.map((row) => tag('tr', row.map((cell) => tag('td', safe(cell))).join(''))).join('\n');
  return tag('table', tag('thead', head) + tag('tbody', body));
}
