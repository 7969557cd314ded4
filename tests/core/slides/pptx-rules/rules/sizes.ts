/** The size in which each text of a slide is set, wherever it comes from. */
import type { Pack } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, ancestorsOf, childOf, textOf, under, valueOf } from '../package/tree.ts';
import { behind, layoutOf, masterOf } from './placeholders.ts';
import { presentationOf } from './presentation.ts';
import { isTitle, placeholderOf, shapesOf, type ShapePart } from './shape-parts.ts';

export interface SetText {
  text: string;
  /** In hundredths of a point. */
  size: number;
}

const usual = 1_800;

const sizeIn = (style: Node | undefined, level: number): string | undefined =>
  valueOf(under(style, `a:lvl${level + 1}pPr`, 'a:defRPr'), 'sz');

/** Of the master's three styles the one that a placeholder follows. */
function masterStyle(master: ShapePart | null, placeholder: Node): Node | undefined {
  const type = valueOf(placeholder, 'type') ?? 'obj';
  const isSmall = ['dt', 'ftr', 'sldNum', 'hdr'].includes(type);
  return under(
    master?.root,
    'p:txStyles',
    isTitle(placeholder) ? 'p:titleStyle' : isSmall ? 'p:otherStyle' : 'p:bodyStyle',
  );
}

/** The styles that hold for a shape, nearest first. */
function stylesOf(pack: Pack, slide: ShapePart, shape: Node): (Node | undefined)[] {
  const placeholder = placeholderOf(shape);
  const shapes = placeholder === undefined ? [shape] : [shape, ...behind(pack, slide, placeholder)];
  const layout = layoutOf(pack, slide.name);
  const master = layout === null ? null : masterOf(pack, layout.name);
  return [
    ...shapes.map((one) => under(one, 'p:txBody', 'a:lstStyle')),
    placeholder === undefined ? undefined : masterStyle(master, placeholder),
    childOf(presentationOf(pack)?.root, 'p:defaultTextStyle'),
  ];
}

const whole = 100_000;

/** How far a text was shrunk to fit its shape. */
function shrunk(body: Node | undefined): number {
  const scale = valueOf(under(body, 'a:bodyPr', 'a:normAutofit'), 'fontScale');
  if (scale === undefined) return 1;
  return scale.endsWith('%') ? Number(scale.slice(0, -1)) / 100 : Number(scale) / whole;
}

/** Every run of text on a slide, tables included, with the size in which it is set. */
export function* effectiveSizes(pack: Pack, slide: ShapePart): Generator<SetText> {
  for (const shape of shapesOf(slide)) {
    if (shape.name === 'p:grpSp') continue;
    const styles = stylesOf(pack, slide, shape);
    const scale = shrunk(childOf(shape, 'p:txBody'));
    for (const run of allOf(shape, 'a:r', 'a:fld')) {
      const text = textOf(childOf(run, 'a:t'));
      if (text.trim() === '') continue;
      const paragraph = [...ancestorsOf(run)].find(({ name }) => name === 'a:p');
      const level = Number(valueOf(childOf(paragraph, 'a:pPr'), 'lvl') ?? 0);
      const own = valueOf(childOf(run, 'a:rPr'), 'sz');
      const size =
        own ?? styles.map((style) => sizeIn(style, level)).find((found) => found !== undefined) ?? usual;
      yield { text, size: Number(size) * scale };
    }
  }
}
