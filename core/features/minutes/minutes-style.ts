/** How the file of the team's record looks, on a screen and on paper. */

/** A text as a CSS string. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;

/** Black on white in every theme; the mark stands above and below each page. */
export function minutesStyle(mark: string): string {
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#111;font:11pt/1.4 "Atkinson Hyperlegible Next",Arial,sans-serif}
.record{display:table;width:100%;max-width:50em;margin:0 auto;padding:0 16px;table-layout:fixed}
.mark{display:table-header-group;break-inside:avoid}
.mark p{margin:0 0 10pt;padding:3pt 8pt;border:1.5pt solid #111;font-weight:700;text-align:center}
main{display:table-row-group}
h1{margin:0 0 6pt;font-size:20pt;line-height:1.2}
h2{margin:16pt 0 4pt;padding-bottom:2pt;border-bottom:1.5pt solid #111;font-size:15pt}
h3{margin:12pt 0 2pt;font-size:12.5pt}
h4{margin:8pt 0 2pt;font-size:11pt}
h3+p{break-after:avoid}
h1,h2,h3,h4{break-after:avoid;overflow-wrap:anywhere}
p,dl,ul{margin:0 0 4pt;overflow-wrap:anywhere}
p{orphans:3;widows:3}
ul{padding-left:1.2em}
li{break-inside:avoid}
dl div{display:grid;grid-template-columns:9em 1fr;gap:8pt;break-inside:avoid}
dt{font-weight:700}
dd{margin:0;overflow-wrap:anywhere}
.cards{padding:0;list-style:none}
.cards li{margin:0 0 5pt;padding:4pt 8pt;border:1pt solid #777;border-radius:4pt}
.cards p{margin:0}
.text{white-space:pre-line}
.recorded{color:#444;font-style:italic;white-space:pre-line}
.details{color:#444;font-size:9pt}
table{width:100%;margin:4pt 0;border-collapse:collapse}
th,td{padding:3pt 6pt;border:1pt solid #777;text-align:left;vertical-align:top;overflow-wrap:break-word}
tr{break-inside:avoid}
@page{size:A4;margin:14mm 15mm 18mm;@bottom-left{content:${quoted(mark)};font:8pt Arial,sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt Arial,sans-serif}}
@media print{.record{max-width:none;padding:0}}
`;
}
