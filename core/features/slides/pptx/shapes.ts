/** Shapes of a slide as DrawingML. Each slide has a maker of its own, so that ids are unique on it. */
import { decorativeId, language, namespaceNames } from './constants.ts';
import { colours, emu, type Box } from './look.ts';
import { xmlText } from './xml.ts';

export const namespaces =
  `xmlns:a="${namespaceNames.drawing}" ` +
  `xmlns:r="${namespaceNames.relations}" ` +
  `xmlns:p="${namespaceNames.presentation}"`;

const decorative =
  `<a:extLst><a:ext uri="${decorativeId}">` +
  `<adec:decorative xmlns:adec="${namespaceNames.decorative}" val="1"/>` +
  '</a:ext></a:extLst>';

const offsets = (box: Box): string =>
  `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;

const transform = (box: Box): string => `<a:xfrm>${offsets(box)}</a:xfrm>`;

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

interface TextStyle {
  size?: number;
  isBold?: boolean;
  colour?: string;
}

function runProperties({ size, isBold, colour }: TextStyle): string {
  const attributes = `lang="${language}"${size === undefined ? '' : ` sz="${size * 100}"`}${isBold ? ' b="1"' : ''} dirty="0"`;
  return colour === undefined ? `<a:rPr ${attributes}/>` : `<a:rPr ${attributes}>${solid(colour)}</a:rPr>`;
}

export const paragraph = (text: string, style: TextStyle = {}, properties = ''): string =>
  `<a:p>${properties}<a:r>${runProperties(style)}<a:t>${xmlText(text)}</a:t></a:r></a:p>`;

const tree = (shapes: string): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
  `${shapes}</p:spTree>`;

export interface ShapeMaker {
  /** A placeholder of the layout. Without a box it stands where the layout puts it. */
  placeholder(name: string, ph: string, box: Box | null, paragraphs: string, body?: string): void;
  /** In the middle of its box, or at its top. */
  text(name: string, box: Box, paragraphs: string, anchor?: 'ctr' | 't'): void;
  /** A rounded ground with a word on it. */
  chip(name: string, box: Box, paragraphs: string): void;
  line(name: string, box: Box): void;
  chart(name: string, box: Box, relationId: string, alt: string): void;
  xml(): string;
}

const flat = 'lIns="0" tIns="0" rIns="0" bIns="0"';
const pill =
  '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>';

export function shapeMaker(): ShapeMaker {
  const shapes: string[] = [];
  const named = (name: string, rest = '', inner = ''): string =>
    `<p:cNvPr id="${shapes.length + 2}" name="${name}"${rest}${inner === '' ? '/>' : `>${inner}</p:cNvPr>`}`;
  const shape = (properties: string, kind: string, look: string, body: string): void => {
    shapes.push(
      `<p:sp><p:nvSpPr>${properties}<p:cNvSpPr${kind}</p:nvSpPr><p:spPr>${look}</p:spPr>${body}</p:sp>`,
    );
  };
  return {
    placeholder(name, ph, box, paragraphs, body = '<a:bodyPr/><a:lstStyle/>') {
      const kind = `><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr>`;
      const text = `<p:txBody>${body}${paragraphs}</p:txBody>`;
      shape(named(name), kind, box === null ? '' : transform(box), text);
    },
    text(name, box, paragraphs, anchor = 'ctr') {
      const look = `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
      const body = `<p:txBody><a:bodyPr wrap="square" ${flat} anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`;
      shape(named(name), ' txBox="1"/><p:nvPr/>', look, body);
    },
    chip(name, box, paragraphs) {
      const look = `${transform(box)}${pill}${solid(colours.accentSoft)}<a:ln><a:noFill/></a:ln>`;
      const body = `<p:txBody><a:bodyPr wrap="none" ${flat} anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`;
      shape(named(name), '/><p:nvPr/>', look, body);
    },
    line(name, box) {
      shapes.push(
        `<p:cxnSp><p:nvCxnSpPr>${named(name, '', decorative)}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${transform(box)}` +
          `<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050">${solid(colours.line)}</a:ln></p:spPr></p:cxnSp>`,
      );
    },
    chart(name, box, relationId, alt) {
      shapes.push(
        `<p:graphicFrame><p:nvGraphicFramePr>${named(name, ` descr="${xmlText(alt)}"`)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
          `<p:xfrm>${offsets(box)}</p:xfrm><a:graphic><a:graphicData uri="${namespaceNames.chart}">` +
          `<c:chart xmlns:c="${namespaceNames.chart}" r:id="${relationId}"/></a:graphicData></a:graphic></p:graphicFrame>`,
      );
    },
    xml: () => tree(shapes.join('')),
  };
}
