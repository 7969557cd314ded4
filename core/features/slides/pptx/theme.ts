/** The theme: the look's colours and Arial, for whatever staff add to the slides. */
import type { Look } from '../../../domain/deck/layout/model.ts';
import { schemeOf } from './colours.ts';
import { fonts, namespaceNames, themeName } from './constants.ts';
import { xmlHead } from './xml.ts';

const font = `<a:latin typeface="${fonts.named}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${fill}</a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export function themeXml(look: Look): string {
  const scheme = schemeOf(look).map(
    ([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
  );
  return (
    `${xmlHead}<a:theme xmlns:a="${namespaceNames.drawing}" name="${themeName}"><a:themeElements>` +
    `<a:clrScheme name="${themeName}">${scheme.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${themeName}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${themeName}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(9525)}${line(19_050)}${line(28_575)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}
