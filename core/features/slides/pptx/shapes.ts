/** Shapes of a slide as DrawingML. Each slide has a maker of its own, so that ids are unique on it. */
import type { Box, ChartBox, MarkBox, Role, StripBox, TextBox } from '../../../domain/deck/layout/model.ts';
import { solid } from './colours.ts';
import { decorativeId, namespaceNames, shapeNames } from './constants.ts';
import { bodyXml, emptyParagraph, freeBody, levelXml, plainParagraph } from './text.ts';
import { emu, offsets, transform } from './units.ts';
import { xmlAttribute } from './xml.ts';

export const namespaces =
  `xmlns:a="${namespaceNames.drawing}" ` +
  `xmlns:r="${namespaceNames.relations}" ` +
  `xmlns:p="${namespaceNames.presentation}"`;

const decorative =
  `<a:extLst><a:ext uri="${decorativeId}">` +
  `<adec:decorative xmlns:adec="${namespaceNames.decorative}" val="1"/>` +
  '</a:ext></a:extLst>';

const noText = `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>${emptyParagraph}</p:txBody>`;
const noLine = '<a:ln><a:noFill/></a:ln>';

/** Rounded corners, as a part of the shorter side in hundred-thousandths: a pill, and a panel with corners of 8 points. */
const pillCorner = 50_000;
const panelCorner = 8;
const cornerOf = ({ width, height }: Box): number =>
  Math.min(pillCorner, Math.round((panelCorner / Math.min(width, height)) * 100_000));

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const rounded = (corner: number): string =>
  `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${corner}"/></a:avLst></a:prstGeom>`;

const scaleStyle = { size: 20, isBold: false, colour: 'ink2', align: 'middle' } as const;
const keyStyle = { size: 20, isBold: true, colour: 'ink', align: 'start' } as const;
const keySquare = 16;
const keyText = 26;

export class ShapeMaker {
  #id = 1;
  readonly #shapes: string[] = [];

  #named(name: string, rest = '', inner = ''): string {
    this.#id += 1;
    return `<p:cNvPr id="${this.#id}" name="${name}"${rest}${inner === '' ? '/>' : `>${inner}</p:cNvPr>`}`;
  }

  /** A placeholder. Without a box it stands where the layout puts it. */
  placeholder(name: string, ph: string, look: string, body: string): void {
    this.#shapes.push(
      `<p:sp><p:nvSpPr>${this.#named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
        `${look === '' ? '<p:spPr/>' : `<p:spPr>${look}</p:spPr>`}<p:txBody>${body}</p:txBody></p:sp>`,
    );
  }

  /** The place that the layout keeps for a picture of the slide, on notes. */
  slideImage(name: string, ph: string, look: string): void {
    this.#shapes.push(
      `<p:sp><p:nvSpPr>${this.#named(name)}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
        `${look === '' ? '<p:spPr/>' : `<p:spPr>${look}</p:spPr>`}</p:sp>`,
    );
  }

  #text(name: string, box: Box, body: string): string {
    return (
      `<p:sp><p:nvSpPr>${this.#named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr>${transform(box)}${rectangle}<a:noFill/></p:spPr><p:txBody>${body}</p:txBody></p:sp>`
    );
  }

  /** A text in a shape of its own. */
  text(text: TextBox): void {
    const { box, ground, role } = text;
    const corners = { pill: rounded(pillCorner), panel: rounded(cornerOf(box)), block: rectangle };
    const fill =
      ground === null
        ? `${rectangle}<a:noFill/>`
        : `${corners[ground.shape]}${solid(ground.colour)}${noLine}`;
    const kind = ground === null ? ' txBox="1"' : '';
    this.#shapes.push(
      `<p:sp><p:nvSpPr>${this.#named(shapeNames[role])}<p:cNvSpPr${kind}/><p:nvPr/></p:nvSpPr>` +
        `<p:spPr>${transform(box)}${fill}</p:spPr>${freeBody(text)}</p:sp>`,
    );
  }

  #decoration(name: string, box: Box, colour: Role): string {
    return (
      `<p:sp><p:nvSpPr>${this.#named(name, '', decorative)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr>${transform(box)}${rectangle}${solid(colour)}${noLine}</p:spPr>${noText}</p:sp>`
    );
  }

  mark({ box, colour }: Pick<MarkBox, 'box' | 'colour'>): void {
    this.#shapes.push(this.#decoration(shapeNames.mark, box, colour));
  }

  /** @param inner made within, so that ids follow the order of reading */
  #group(name: string, box: Box, isDecorative: boolean, inner: () => string[]): void {
    const properties = this.#named(name, '', isDecorative ? decorative : '');
    this.#shapes.push(
      `<p:grpSp><p:nvGrpSpPr>${properties}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
        `<p:grpSpPr><a:xfrm>${offsets(box)}<a:chOff x="${emu(box.x)}" y="${emu(box.y)}"/><a:chExt cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm></p:grpSpPr>` +
        `${inner().join('')}</p:grpSp>`,
    );
  }

  /** A square for each visit; what it says is said by the count beside it. */
  strip({ box, squares, side, step, across }: StripBox): void {
    this.#group(shapeNames.strip, box, true, () =>
      Array.from({ length: squares }, (_, index) => {
        const x = box.x + (index % across) * step;
        const y = box.y + Math.floor(index / across) * step;
        return this.#decoration(shapeNames.square, { x, y, width: side, height: side }, 'accent');
      }),
    );
  }

  #label(name: string, text: string, box: Box, style: typeof scaleStyle | typeof keyStyle): string {
    return this.#text(name, box, bodyXml('middle', 0, levelXml(1, style), false) + plainParagraph(text));
  }

  /** The chart with the words of its scale, or the key of its series. */
  chart(chart: ChartBox, relationId: string): void {
    const { box, words, series, alt } = chart;
    const above = Math.min(box.y, ...[...words, ...series].map((one) => one.box.y));
    const whole = { ...box, y: above, height: box.y + box.height - above };
    this.#group(shapeNames.chartGroup, whole, false, () => [
      ...words.map((word) => this.#label(shapeNames.scaleWord, word.text, word.box, scaleStyle)),
      ...series.flatMap(({ name, colour, box: at }) => [
        this.#decoration(
          shapeNames.square,
          { x: at.x, y: at.y + (at.height - keySquare) / 2, width: keySquare, height: keySquare },
          colour,
        ),
        this.#label(
          shapeNames.series,
          name,
          { ...at, x: at.x + keyText, width: at.width - keyText },
          keyStyle,
        ),
      ]),
      `<p:graphicFrame><p:nvGraphicFramePr>${this.#named(shapeNames.chart, ` descr="${xmlAttribute(alt)}"`)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>` +
        `<p:xfrm>${offsets(box)}</p:xfrm><a:graphic><a:graphicData uri="${namespaceNames.chart}">` +
        `<c:chart xmlns:c="${namespaceNames.chart}" r:id="${relationId}"/></a:graphicData></a:graphic></p:graphicFrame>`,
    ]);
  }

  /** The logo; without a school's name it says nothing to whoever hears the slides. */
  picture(box: Box, relationId: string, alt: string): void {
    const named =
      alt === ''
        ? this.#named(shapeNames.logo, '', decorative)
        : this.#named(shapeNames.logo, ` descr="${xmlAttribute(alt)}"`);
    this.#shapes.push(
      `<p:pic><p:nvPicPr>${named}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>` +
        `<p:blipFill><a:blip r:embed="${relationId}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
        `<p:spPr>${transform(box)}${rectangle}</p:spPr></p:pic>`,
    );
  }

  xml(): string {
    return (
      '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
      '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
      `${this.#shapes.join('')}</p:spTree>`
    );
  }
}
