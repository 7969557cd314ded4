/** The theme: our colours and Arial, for whatever staff add to the slides. */
import { fonts, namespaceNames, themeName } from './constants.ts';
import { accents, colours } from './look.ts';
import { xmlHead } from './xml.ts';

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;

/** Dark and light pairs, then six accents, then links, in the order that the format prescribes. */
const scheme = [
  colour('dk1', colours.ink),
  colour('lt1', colours.paper),
  colour('dk2', colours.ink2),
  colour('lt2', colours.accentSoft),
  ...accents.map((value, index) => colour(`accent${index + 1}`, value)),
  colour('hlink', colours.accent),
  colour('folHlink', colours.ink2),
].join('');

const font = `<a:latin typeface="${fonts.named}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${fill}</a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export function themeXml(): string {
  return (
    `${xmlHead}<a:theme xmlns:a="${namespaceNames.drawing}" name="${themeName}"><a:themeElements>` +
    `<a:clrScheme name="${themeName}">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="${themeName}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${themeName}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(9525)}${line(19_050)}${line(28_575)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}
