/** The slide master and its three layouts, with real placeholders for titles, text, footer and number. */
import {
  bodyBox,
  colours,
  footerBox,
  footerLine,
  numberBox,
  sizes,
  titleBox,
  walkLinesBox,
  walkTitleBox,
} from './look.ts';
import { fieldId, fonts, language, layoutNames, prompts, shapeNames, type LayoutKind } from './constants.ts';
import { namespaces, shapeMaker, solid } from './shapes.ts';
import { xmlHead } from './xml.ts';

export const placeholders = {
  title: 'type="title"',
  walkTitle: 'type="ctrTitle"',
  walkLines: 'type="subTitle" idx="1"',
  body: 'type="body" idx="1"',
  footer: 'type="ftr" sz="quarter" idx="11"',
  number: 'type="sldNum" sz="quarter" idx="12"',
} as const;

const ground = (colour: string): string => `<p:bg><p:bgPr>${solid(colour)}<a:effectLst/></p:bgPr></p:bg>`;
const prompt = (text: string): string =>
  `<a:p><a:r><a:rPr lang="${language}"/><a:t>${text}</a:t></a:r></a:p>`;
export const slideNumber = (number: string): string =>
  `<a:p><a:pPr algn="r"/><a:fld id="${fieldId}" type="slidenum"><a:rPr lang="${language}"/><a:t>${number}</a:t></a:fld></a:p>`;

const level = (size: number, colour: string, isBold: boolean): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="l" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
  `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solid(colour)}<a:latin typeface="${fonts.ofTheme}"/></a:defRPr></a:lvl1pPr>`;

/** The box of a text and, where it is not the master's own, its style. */
const body = (anchor: 't' | 'ctr' | 'b', style = ''): string =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>` +
  `<a:lstStyle>${style}</a:lstStyle>`;

const small = level(sizes.footer, colours.ink2, false);

export function masterXml(): string {
  const shapes = shapeMaker();
  shapes.placeholder(shapeNames.title, placeholders.title, titleBox, prompt(prompts.title), body('t'));
  shapes.placeholder(shapeNames.text, placeholders.body, bodyBox, prompt(prompts.text), body('t'));
  shapes.line(shapeNames.footerLine, footerLine);
  shapes.placeholder(
    shapeNames.footer,
    'type="ftr" sz="quarter" idx="3"',
    footerBox,
    prompt(prompts.footer),
    body('ctr', small),
  );
  shapes.placeholder(
    shapeNames.number,
    'type="sldNum" sz="quarter" idx="4"',
    numberBox,
    slideNumber(prompts.number),
    body('ctr', small),
  );
  const layouts = Object.keys(layoutNames).map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${xmlHead}<p:sldMaster ${namespaces}><p:cSld>${ground(colours.paper)}${shapes.xml()}</p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:txStyles>` +
    `<p:titleStyle>${level(36, colours.ink, true)}</p:titleStyle>` +
    `<p:bodyStyle>${level(sizes.body, colours.ink, false)}</p:bodyStyle>` +
    `<p:otherStyle>${level(sizes.footer, colours.ink2, false)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

const layout = (kind: LayoutKind, attributes: string, background: string, shapes: string): string =>
  `${xmlHead}<p:sldLayout ${namespaces} ${attributes} preserve="1"><p:cSld name="${layoutNames[kind]}">${background}${shapes}</p:cSld>` +
  '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';

export function layoutXml(kind: LayoutKind): string {
  const shapes = shapeMaker();
  if (kind === 'title') {
    shapes.placeholder(
      shapeNames.title,
      placeholders.walkTitle,
      walkTitleBox,
      prompt(prompts.title),
      body('b'),
    );
    shapes.placeholder(
      shapeNames.text,
      placeholders.walkLines,
      walkLinesBox,
      prompt(prompts.text),
      body('t'),
    );
    return layout(kind, 'type="title" showMasterSp="0"', ground(colours.accentSoft), shapes.xml());
  }
  const isChart = kind === 'chart';
  const style = isChart ? level(sizes.subtitle, colours.ink2, false) : level(sizes.body, colours.ink2, false);
  shapes.placeholder(shapeNames.title, placeholders.title, titleBox, prompt(prompts.title), body('t'));
  shapes.placeholder(
    shapeNames.text,
    placeholders.body,
    { ...bodyBox, height: 40 },
    prompt(prompts.text),
    body(isChart ? 't' : 'ctr', style),
  );
  shapes.placeholder(
    shapeNames.footer,
    placeholders.footer,
    footerBox,
    prompt(prompts.footer),
    body('ctr', small),
  );
  shapes.placeholder(
    shapeNames.number,
    placeholders.number,
    numberBox,
    slideNumber(prompts.number),
    body('ctr', small),
  );
  return layout(kind, 'userDrawn="1"', '', shapes.xml());
}
