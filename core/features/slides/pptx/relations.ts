/** Relationship parts and content types. */
import { xmlHead } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relationTypes = {
  document: `${office}/officeDocument`,
  coreProperties: `${packages}/relationships/metadata/core-properties`,
  master: `${office}/slideMaster`,
  layout: `${office}/slideLayout`,
  slide: `${office}/slide`,
  theme: `${office}/theme`,
  chart: `${office}/chart`,
  workbook: `${office}/package`,
  sheet: `${office}/worksheet`,
} as const;

export type Relation = readonly [type: keyof typeof relationTypes, target: string];

/** Relations get the ids rId1, rId2 … in their order. Targets are relative to the part's folder. */
export function relationsXml(relations: readonly Relation[]): string {
  const list = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationTypes[type]}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

/** @param types content type by part name */
export function contentTypesXml(types: ReadonlyMap<string, string>, workbooks: boolean): string {
  const list = [...types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const xlsx = workbooks
    ? '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
    : '';
  return (
    `${xmlHead}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${xlsx}${list.join('')}</Types>`
  );
}
