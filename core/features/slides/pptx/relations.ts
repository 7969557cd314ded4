/** Relationship parts and content types. */
import { extensionTypes, namespaceNames, relationTypes } from './constants.ts';
import { xmlHead } from './xml.ts';

export type Relation = readonly [type: keyof typeof relationTypes, target: string];

/** Relations get the ids rId1, rId2 … in their order. Targets are relative to the part's folder. */
export function relationsXml(relations: readonly Relation[]): string {
  const list = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationTypes[type]}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${namespaceNames.packageRelations}">${list.join('')}</Relationships>`;
}

/** @param types content type by part name */
export function contentTypesXml(types: ReadonlyMap<string, string>, workbooks: boolean): string {
  const list = [...types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const xlsx = workbooks ? `<Default Extension="xlsx" ContentType="${extensionTypes.xlsx}"/>` : '';
  return (
    `${xmlHead}<Types xmlns="${namespaceNames.contentTypes}">` +
    `<Default Extension="rels" ContentType="${extensionTypes.rels}"/>` +
    `${xlsx}${list.join('')}</Types>`
  );
}
