/** All rules of `pptx-rules.md`, one row each, by family. */
import type { Rule } from './rule.ts';
import { accessRules } from './rules/access.ts';
import { chartCachesRules } from './rules/chart-caches.ts';
import { chartsRules } from './rules/charts.ts';
import { mastersRules } from './rules/masters.ts';
import { notesRules } from './rules/notes.ts';
import { picturesRules } from './rules/pictures.ts';
import { placeholdersRules } from './rules/placeholders.ts';
import { presentationRules } from './rules/presentation.ts';
import { propertiesRules } from './rules/properties.ts';
import { relationsRules } from './rules/relations.ts';
import { shapesRules } from './rules/shapes.ts';
import { tablesRules } from './rules/tables.ts';
import { textRules } from './rules/text.ts';
import { typesRules } from './rules/types.ts';
import { xmlRules } from './rules/xml.ts';
import { zipRules } from './rules/zip.ts';

export const rules: readonly Rule[] = [
  ...zipRules,
  ...typesRules,
  ...relationsRules,
  ...xmlRules,
  ...presentationRules,
  ...mastersRules,
  ...notesRules,
  ...shapesRules,
  ...placeholdersRules,
  ...textRules,
  ...picturesRules,
  ...tablesRules,
  ...chartsRules,
  ...chartCachesRules,
  ...propertiesRules,
  ...accessRules,
];
