/** Text as DrawingML. Sizes and colours stand in list styles, by level, and never on a run. */
import type { Paragraph, TextBox, TextStyle } from '../../../domain/deck/layout/model.ts';
import { solid } from './colours.ts';
import { fonts, language } from './constants.ts';
import { emu, hundredths } from './units.ts';
import { xmlText } from './xml.ts';

const alignments = { start: 'l', middle: 'ctr', end: 'r' } as const;
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

interface LevelStyle {
  size: number;
  isBold: boolean;
  colour: TextStyle['colour'];
  align: TextStyle['align'];
  /** Points between the edge and its text; 0: no bullet. */
  indent?: number;
}

const hanging = 18;

/** One level of a list style. @param level from 1 */
export function levelXml(level: number, { size, isBold, colour, align, indent = 0 }: LevelStyle): string {
  const margin = indent === 0 ? 'marL="0" indent="0"' : `marL="${emu(indent)}" indent="-${emu(hanging)}"`;
  const bullet = indent === 0 ? '<a:buNone/>' : `<a:buFont typeface="${fonts.named}"/><a:buChar char="•"/>`;
  return (
    `<a:lvl${level}pPr ${margin} algn="${alignments[align]}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>${bullet}` +
    `<a:defRPr sz="${hundredths(size)}" b="${isBold ? 1 : 0}" kern="1200">${solid(colour)}<a:latin typeface="${fonts.ofTheme}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
  );
}

const levels = 9;

/** Nine levels: those that are given, and the last of them for the rest. */
export function nineLevels(styles: readonly LevelStyle[]): string {
  return Array.from({ length: levels }, (_, index) => {
    const style = styles[index] ?? styles.at(-1);
    return style === undefined ? '' : levelXml(index + 1, style);
  }).join('');
}

const inset = (points: number): string => `lIns="${emu(points)}" tIns="0" rIns="${emu(points)}" bIns="0"`;

export const bodyXml = (
  anchor: TextStyle['anchor'],
  padding: number,
  styles: string,
  isFitted: boolean,
): string =>
  `<a:bodyPr vert="horz" wrap="square" ${inset(padding)} rtlCol="0" anchor="${anchors[anchor]}">` +
  `${isFitted ? '<a:normAutofit/>' : '<a:noAutofit/>'}</a:bodyPr><a:lstStyle>${styles}</a:lstStyle>`;

const run = (text: string): string => `<a:r><a:rPr lang="${language}"/><a:t>${xmlText(text)}</a:t></a:r>`;

/** @param level from 1 */
function paragraphXml(
  { text, isRtl, before }: Paragraph,
  level: number,
  isFirst: boolean,
  align: TextStyle['align'],
): string {
  const attributes = [
    level > 1 ? ` lvl="${level - 1}"` : '',
    isRtl ? `${align === 'start' ? ' algn="r"' : ''} rtl="1"` : '',
  ].join('');
  const space = isFirst || before === 0 ? '' : `<a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>`;
  const inside = space === '' ? '/>' : `>${space}</a:pPr>`;
  return `<a:p>${attributes === '' && space === '' ? '' : `<a:pPr${attributes}${inside}`}${run(text)}</a:p>`;
}

export function paragraphsXml({ paragraphs, place, style }: TextBox): string {
  const list = paragraphs.map((one, index) => paragraphXml(one, place?.level ?? 1, index === 0, style.align));
  return list.length === 0 ? emptyParagraph : list.join('');
}

export const emptyParagraph = `<a:p><a:endParaRPr lang="${language}"/></a:p>`;

export const plainParagraph = (text: string): string => `<a:p>${run(text)}</a:p>`;

/** The body of a text that is no placeholder: its own style is its first level. */
export function freeBody(box: TextBox): string {
  const { size, isBold, colour, align, anchor } = box.style;
  const style = levelXml(1, { size, isBold, colour, align });
  return `<p:txBody>${bodyXml(anchor, box.padding, style, false)}${paragraphsXml(box)}</p:txBody>`;
}
