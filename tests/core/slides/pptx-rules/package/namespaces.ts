/** The usual prefix of each namespace: rules name elements by it, whatever prefix a file has chosen. */

const open = 'http://schemas.openxmlformats.org';
const microsoft = 'http://schemas.microsoft.com/office';
const strict = 'http://purl.oclc.org/ooxml';

const prefixes: Readonly<Record<string, string>> = {
  [`${open}/presentationml/2006/main`]: 'p',
  [`${strict}/presentationml/main`]: 'p',
  [`${open}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${open}/drawingml/2006/chart`]: 'c',
  [`${strict}/drawingml/chart`]: 'c',
  [`${open}/drawingml/2006/diagram`]: 'dgm',
  [`${strict}/drawingml/diagram`]: 'dgm',
  [`${open}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${open}/spreadsheetml/2006/main`]: 's',
  [`${strict}/spreadsheetml/main`]: 's',
  [`${open}/package/2006/relationships`]: 'rel',
  [`${open}/package/2006/content-types`]: 'ct',
  [`${open}/package/2006/metadata/core-properties`]: 'cp',
  [`${open}/markup-compatibility/2006`]: 'mc',
  [`${microsoft}/powerpoint/2010/main`]: 'p14',
  [`${microsoft}/drawing/2014/main`]: 'a16',
  [`${microsoft}/drawing/2014/chartex`]: 'cx',
  [`${microsoft}/drawing/2016/SVG/main`]: 'asvg',
  [`${microsoft}/drawing/2017/decorative`]: 'adec',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2000/svg': 'svg',
};

/** "p:sp"; an element of a namespace that no rule knows is called by the whole of it. */
export function usualName(namespace: string, local: string): string {
  if (namespace === '') return local;
  return `${prefixes[namespace] ?? `{${namespace}}`}:${local}`;
}

const relationBases = [
  `${open}/officeDocument/2006/relationships/`,
  `${strict}/officeDocument/relationships/`,
  `${open}/package/2006/relationships/`,
  `${microsoft}/2006/relationships/`,
  `${microsoft}/2007/relationships/`,
  `${microsoft}/2011/relationships/`,
];

/** "slide" of the long name of a kind of relation; a name of somebody else's stays whole. */
export function relationKind(type: string): string {
  const base = relationBases.find((one) => type.startsWith(one)) ?? '';
  return type.slice(base.length);
}
