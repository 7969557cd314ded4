/** A package as the rules see it: its parts with their types and trees, and the relations between them. */
import { relationKind } from './namespaces.ts';
import { readXml, XmlError, type Node } from './read-xml.ts';
import { allOf, chosen, valueOf } from './tree.ts';
import { contentOf, readZipFile, type ZipFile } from './zip-file.ts';

export interface Part {
  name: string;
  bytes: Uint8Array;
  type: string | null;
  isXml: boolean;
  /** The whole tree, with every choice of markup; null where it is no XML or not well-formed. */
  whole: Node | null;
  /** The tree as a program of today sees it. */
  root: Node | null;
  /** Why it is not well-formed. */
  problem: string | null;
}

export interface Relation {
  /** The part that it belongs to; empty for the package. */
  source: string;
  /** The part that it stands in. */
  file: string;
  id: string;
  kind: string;
  target: string;
  isOutside: boolean;
  /** The name of the part that it leads to; empty for what lies outside. */
  leadsTo: string;
}

export interface DeclaredType {
  kind: 'Default' | 'Override';
  /** An extension, or the name of a part without its slash. */
  of: string;
  type: string;
}

export const typesPart = '[Content_Types].xml';
const openXml = 'application/vnd.openxmlformats-officedocument';
const presentationXml = `${openXml}.presentationml`;

export const kindTypes = {
  presentation: `${presentationXml}.presentation.main+xml`,
  slide: `${presentationXml}.slide+xml`,
  layout: `${presentationXml}.slideLayout+xml`,
  master: `${presentationXml}.slideMaster+xml`,
  notes: `${presentationXml}.notesSlide+xml`,
  notesMaster: `${presentationXml}.notesMaster+xml`,
  handoutMaster: `${presentationXml}.handoutMaster+xml`,
  theme: `${openXml}.theme+xml`,
  chart: `${openXml}.drawingml.chart+xml`,
  workbook: `${openXml}.spreadsheetml.sheet`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;
export type PartKind = keyof typeof kindTypes;

export const ownerOf = (relations: string): string =>
  relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/u, '$1$2');

/** "ppt/slides/slide1.xml" with "../charts/chart1.xml" → "ppt/charts/chart1.xml" */
function resolved(source: string, target: string): string {
  const [path = ''] = target.split('#');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function declaredTypes(root: Node | null): DeclaredType[] {
  return [...allOf(root, 'ct:Default', 'ct:Override')].map((node) => {
    const isDefault = node.name === 'ct:Default';
    return {
      kind: isDefault ? 'Default' : 'Override',
      of: isDefault
        ? (valueOf(node, 'Extension') ?? '')
        : (valueOf(node, 'PartName') ?? '').replace(/^\//u, ''),
      type: valueOf(node, 'ContentType') ?? '',
    };
  });
}

function typeOf(name: string, declared: readonly DeclaredType[]): string | null {
  const low = name.toLowerCase();
  const extension = low.split('.').at(-1);
  const own = declared.find(({ kind, of }) => kind === 'Override' && of.toLowerCase() === low);
  const usual = declared.find(({ kind, of }) => kind === 'Default' && of.toLowerCase() === extension);
  return (own ?? usual)?.type ?? null;
}

type Parsed = Pick<Part, 'whole' | 'root' | 'problem'>;

function parse(bytes: Uint8Array): Parsed {
  try {
    const whole = readXml(bytes);
    const hasChoice = allOf(whole, 'mc:AlternateContent').length > 0;
    return { whole, root: hasChoice ? chosen(whole) : whole, problem: null };
  } catch (error) {
    if (error instanceof XmlError) return { whole: null, root: null, problem: error.message };
    throw error;
  }
}

/** Decks that are checked one after the other have most of their parts in common; trees are never changed. */
const known = new Map<string, Parsed>();
const mostKnown = 500;
const latin = new TextDecoder('latin1');

function parsed(bytes: Uint8Array): Parsed {
  const text = latin.decode(bytes);
  const found = known.get(text) ?? parse(bytes);
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

const isXmlPart = (name: string, type: string | null): boolean =>
  /\.(?:xml|rels)$/iu.test(name) || (type !== null && /[+/]xml$/u.test(type) && !type.startsWith('image/'));

export class Pack {
  readonly zip: ZipFile;
  readonly parts: ReadonlyMap<string, Part>;
  readonly declared: readonly DeclaredType[];
  readonly relations: readonly Relation[];
  readonly #workbooks = new Map<string, Pack | null>();

  /** @throws ZipError where it is no ZIP file that can be read */
  constructor(bytes: Uint8Array) {
    this.zip = readZipFile(bytes);
    const contents = new Map<string, Uint8Array>();
    for (const entry of this.zip.entries) {
      if (entry.name.endsWith('/')) continue;
      contents.set(entry.name, contentOf(this.zip, entry) ?? new Uint8Array());
    }
    const types = contents.get(typesPart);
    this.declared = declaredTypes(types === undefined ? null : parsed(types).root);
    this.parts = new Map(
      [...contents].map(([name, content]) => {
        const type = name === typesPart ? null : typeOf(name, this.declared);
        const isXml = isXmlPart(name, type);
        const tree = isXml ? parsed(content) : { whole: null, root: null, problem: null };
        return [name, { name, bytes: content, type, isXml, ...tree }];
      }),
    );
    this.relations = [...this.parts.values()].flatMap((part) => this.#relationsIn(part));
  }

  #relationsIn({ name, root }: Part): Relation[] {
    if (!name.endsWith('.rels')) return [];
    const source = ownerOf(name);
    return [...allOf(root, 'rel:Relationship')].map((node) => {
      const target = valueOf(node, 'Target') ?? '';
      const isOutside = valueOf(node, 'TargetMode') === 'External';
      return {
        source,
        file: name,
        id: valueOf(node, 'Id') ?? '',
        kind: relationKind(valueOf(node, 'Type') ?? ''),
        target,
        isOutside,
        leadsTo: isOutside ? '' : resolved(source, target),
      };
    });
  }

  ofKind(...kinds: PartKind[]): Part[] {
    const types: (string | null)[] = kinds.map((kind) => kindTypes[kind]);
    return [...this.parts.values()].filter(({ type }) => types.includes(type));
  }

  /** The relations of a part, all of them or those of some kinds. */
  relationsOf(source: string, ...kinds: string[]): Relation[] {
    return this.relations.filter(
      (one) => one.source === source && (kinds.length === 0 || kinds.includes(one.kind)),
    );
  }

  relation(source: string, id: string | undefined): Relation | undefined {
    return this.relations.find((one) => one.source === source && one.id === id);
  }

  /** The parts of a kind that a part is related to. */
  related(source: string, kind: string): Part[] {
    return this.relationsOf(source, kind).flatMap(({ leadsTo }) => this.parts.get(leadsTo) ?? []);
  }

  /** The presentation itself; null where the root does not lead to one. */
  get presentation(): Part | null {
    return this.related('', 'officeDocument')[0] ?? null;
  }

  /** A workbook inside of this package, opened once. */
  workbook(name: string): Pack | null {
    const known = this.#workbooks.get(name);
    if (known !== undefined) return known;
    const bytes = this.parts.get(name)?.bytes;
    let opened: Pack | null = null;
    try {
      opened = bytes === undefined ? null : new Pack(bytes);
    } catch {
      // Whoever asks says that the workbook cannot be opened.
    }
    this.#workbooks.set(name, opened);
    return opened;
  }
}
