/** A visit of the app's own JSON as a list of named values, which a person can correct one by one. */
import type { RowField } from '../../../../domain/records/record.ts';

type Values = Record<string, unknown>;
type Path = readonly [key: string] | readonly [key: 'evidence', index: number, key: string];
type Field = RowField & { path: Path };

const visitKeys = [
  ...['observer', 'withObserver', 'date', 'period', 'minutes'],
  ...['teacher', 'class', 'yearGroup', 'subject', 'room'],
];
/** What a piece of evidence may need besides its text. */
const keysOfKind: Readonly<Record<string, readonly string[]>> = {
  tally: ['lookFor', 'value', 'outOf'],
  rating: ['lookFor', 'label', 'scale'],
  option: ['lookFor', 'label'],
};
const numbers: ReadonlySet<string> = new Set(['minutes', 'value', 'outOf']);

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const evidenceOf = (visit: Values): unknown[] => (Array.isArray(visit['evidence']) ? visit['evidence'] : []);

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('; ');
  return JSON.stringify(value);
}

function listFields(visit: Values): Field[] {
  const details = [...visitKeys, ...Object.keys(visit).filter((key) => !visitKeys.includes(key))]
    .filter((key) => key !== 'evidence' && key !== 'id')
    .map((key): Field => ({ name: key, value: shown(valueAt(visit, key)), path: [key] }));
  const pieces = evidenceOf(visit);
  const evidence = (pieces.length > 0 ? pieces : [{}]).flatMap((piece, index) => {
    const values = isValues(piece) ? piece : {};
    const kind = valueAt(values, 'kind');
    const needed =
      typeof kind === 'string' && Object.hasOwn(keysOfKind, kind) ? (keysOfKind[kind] ?? []) : [];
    const keys = [...new Set(['focusArea', 'kind', 'text', ...needed, ...Object.keys(values)])];
    return keys.map((key): Field => ({
      name: `evidence ${index + 1}, ${key}`,
      value: shown(valueAt(values, key)),
      path: ['evidence', index, key],
    }));
  });
  return [...details, ...evidence];
}

const valueAt = (values: Values, key: string): unknown =>
  Object.hasOwn(values, key) ? values[key] : undefined;

/** The values of a visit by their path, those that are missing as blank. */
export function recordFields(visit: unknown): RowField[] {
  return listFields(isValues(visit) ? visit : {}).map(({ name, value }) => ({ name, value }));
}

/** What a person typed, as the format has it; undefined where they took it out. */
function typed(key: string, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (key === 'scale') return trimmed.split(';').map((part) => part.trim());
  return numbers.has(key) && /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : text;
}

function withValue(values: Values, key: string, value: unknown): Values {
  const others = Object.entries(values).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** The visit with corrected values, which are addressed by their place in `recordFields`. */
export function correctedRecord(
  visit: unknown,
  corrections: readonly { index: number; value: string }[],
): unknown {
  let corrected: Values = isValues(visit) ? visit : {};
  const fields = listFields(corrected);
  const pieces = evidenceOf(corrected).map((piece) => (isValues(piece) ? piece : {}));
  for (const { index, value } of corrections) {
    const path = fields[index]?.path;
    if (path === undefined) continue;
    if (path.length === 1) corrected = withValue(corrected, path[0], typed(path[0], value));
    else pieces[path[1]] = withValue(pieces[path[1]] ?? {}, path[2], typed(path[2], value));
  }
  const said = pieces.filter((piece) => Object.keys(piece).length > 0);
  return { ...corrected, evidence: said };
}
