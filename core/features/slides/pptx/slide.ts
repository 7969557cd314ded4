/** A laid-out slide as XML, and what is said to it. */
import type { LaidOutSlide, SlideBox, TextBox } from '../../../domain/deck/layout/model.ts';
import { places } from '../../../domain/deck/layout/places.ts';
import { placeholders, shapeNames } from './constants.ts';
import { notesPlaceholders, slideNumber } from './master.ts';
import { namespaces, ShapeMaker } from './shapes.ts';
import { emptyParagraph, paragraphsXml, plainParagraph } from './text.ts';
import { transform } from './units.ts';
import { xmlHead } from './xml.ts';

/** Where it stands, unless that is where its layout has it. */
function placeOf({ box, place }: TextBox): string {
  const own = place === null ? null : places[place.name].box;
  const isOwn =
    own !== null &&
    own.x === box.x &&
    own.y === box.y &&
    own.width === box.width &&
    own.height === box.height;
  return isOwn ? '' : transform(box);
}

function addText(shapes: ShapeMaker, box: TextBox, number: number): void {
  if (box.place === null) {
    shapes.text(box);
    return;
  }
  const text = box.role === 'number' ? slideNumber(String(number)) : paragraphsXml(box);
  shapes.placeholder(
    shapeNames[box.role],
    placeholders[box.place.name],
    placeOf(box),
    `<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}`,
  );
}

function add(shapes: ShapeMaker, box: SlideBox, number: number): void {
  switch (box.kind) {
    case 'text':
      addText(shapes, box, number);
      break;
    case 'chart':
      shapes.chart(box, chartRelation);
      break;
    case 'strip':
      shapes.strip(box);
      break;
    case 'mark':
      if (!box.isOfLayout) shapes.mark(box);
      break;
    case 'picture':
      // It stands on the layout, or on the master.
      break;
  }
}

/** Behind the relation to the layout. */
const chartRelation = 'rId2';

export function slideXml({ boxes, number }: LaidOutSlide): string {
  const shapes = new ShapeMaker();
  for (const box of boxes) add(shapes, box, number);
  return (
    `${xmlHead}<p:sld ${namespaces}><p:cSld>${shapes.xml()}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

export function notesXml({ notes }: LaidOutSlide): string {
  const shapes = new ShapeMaker();
  shapes.slideImage(shapeNames.slideImage, notesPlaceholders.image, '');
  const text = notes.length === 0 ? emptyParagraph : notes.map(plainParagraph).join('');
  shapes.placeholder(shapeNames.notes, notesPlaceholders.text, '', `<a:bodyPr/><a:lstStyle/>${text}`);
  return (
    `${xmlHead}<p:notes ${namespaces}><p:cSld>${shapes.xml()}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}
