/** Makes the sheet to write on by hand, as a page to print: the school's own areas with what to look at. */
import { createHash } from 'node:crypto';
import type { FocusArea } from '../../../contract/calls/areas.ts';
import { promptsOf, scale } from './form-questions.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks that turn the direction of writing around, halves of signs and control characters stand in no page. */
const safe = (text: string): string =>
  text
    .replace(/[\p{Cs}\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/** Two visits fit on a side while their areas do. */
const mostOfTwo = 6;

const styleFor = (areas: number): string => `
@page { size: A4 portrait; margin: 10mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { display: grid; grid-template-rows: auto ${areas <= mostOfTwo ? '1fr 1fr' : '1fr'} auto; gap: 4mm; width: 190mm;
  height: 276mm; color: #1c2127; font: 9pt/1.3 Arial, 'Liberation Sans', Helvetica, sans-serif; }
header { display: grid; gap: 1mm; }
h1 { font-size: 14pt; line-height: 1.2; }
h2 { font-size: 9.5pt; overflow-wrap: anywhere; }
.visit { display: grid; grid-template-rows: auto 1fr auto; gap: 2mm; min-height: 0; }
dl { display: flex; flex-wrap: wrap; gap: 1.5mm 3mm; }
dl div { display: flex; flex: 1 1 26mm; align-items: end; height: 7.5mm; border-bottom: 0.3mm solid #1c2127; }
dl .wide { flex: 2 1 38mm; }
dt { color: #3d454d; font-size: 8.5pt; }
.areas { display: grid; grid-template-columns: repeat(${areas <= 4 ? 2 : 3}, 1fr); grid-auto-rows: 1fr; min-height: 0;
  border-top: 0.3mm solid #1c2127; border-left: 0.3mm solid #1c2127; }
.areas div { min-width: 0; padding: 1mm 1.5mm; border-right: 0.3mm solid #1c2127; border-bottom: 0.3mm solid #1c2127; }
.areas p { color: #3d454d; font-size: 8pt; }
.below { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm; }
.wonder { min-height: 14mm; border: 0.3mm solid #1c2127; padding: 1mm 1.5mm; }
ul { display: grid; gap: 1mm; list-style: none; }
li { display: grid; font-size: 8.5pt; }
footer { color: #3d454d; font-size: 8pt; }
@media screen { body { margin: 10mm auto; } }
`;

const details = [
  ...(['Date', 'Observer', 'With', 'Teacher', 'Subject'] as const).map((name) => ({ name, isWide: true })),
  ...(['Period', 'Class', 'Year', 'Room'] as const).map((name) => ({ name, isWide: false })),
];
const order = ['Date', 'Period', 'Observer', 'With', 'Teacher', 'Class', 'Year', 'Subject', 'Room'];

function visitOf(areas: readonly FocusArea[]): string {
  const fields = details
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ name, isWide }) => `<div${isWide ? ' class="wide"' : ''}><dt>${name}</dt></div>`);
  const boxes = areas.map((area) => `<div><h2>${safe(area.name)}</h2><p>${safe(promptsOf(area))}</p></div>`);
  const boxesToTick = scale.map((label) => `☐ ${label}`).join(' ');
  const lookFors = [
    'Pupils could say what they were learning and why',
    'Every pupil had a way to take part',
  ].map((text) => `<li><span>${text}</span><span>${boxesToTick}</span></li>`);
  return `<section class="visit" aria-label="One visit">
<dl>${fields.join('')}</dl>
<div class="areas">${boxes.join('\n')}</div>
<div class="below"><div class="wonder"><h2>I wonder…</h2></div><ul>${lookFors.join('')}</ul></div>
</section>`;
}

/** @param areas in order; two visits stand on a side while there is room */
export function sheetToPrint(areas: readonly FocusArea[]): string {
  const style = styleFor(areas.length);
  const hash = createHash('sha256').update(style).digest('base64');
  const visit = visitOf(areas);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<title>Learning walk recording sheet</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Learning walk recording sheet</h1>
<p>Write what pupils <strong>did</strong> or <strong>said</strong>, in a line for each thing: not how good it was. Leave empty what you did not look at. No pupils’ names.</p>
</header>
${areas.length <= mostOfTwo ? `${visit}\n${visit}` : visit}
<footer>Type it into the recording sheet or your school’s form. Anything that worries you about a pupil goes to the safeguarding lead, not on this sheet.</footer>
</body>
</html>
`;
}
