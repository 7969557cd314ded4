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

/**
 * @param types content type by part name
 * @param extensions of parts that have their type by their extension
 */
export function contentTypesXml(
  types: ReadonlyMap<string, string>,
  extensions: readonly (keyof typeof extensionTypes)[],
): string {
  const list = [...types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults = (['rels', ...extensions] as const).map(
    (extension) => `<Default Extension="${extension}" ContentType="${extensionTypes[extension]}"/>`,
  );
  return `${xmlHead}<Types xmlns="${namespaceNames.contentTypes}">${defaults.join('')}${list.join('')}</Types>`;
}
