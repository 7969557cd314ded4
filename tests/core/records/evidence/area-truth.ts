/** The cards of a fixture whose row ticks several focus areas, and where a colleague would put each. */
import { readFileSync } from 'node:fs';
import { boardColumns } from '../../../../core/domain/focus-areas.ts';

interface TruthCard {
  kind: string;
  text: string;
  focusArea: string;
  statedFocusAreas: string[];
  judgemental?: boolean;
}

export function truthCards(fixture: 'elmfield' | 'elmfield-baseline'): TruthCard[] {
  const file = new URL(`../../../fixtures/${fixture}/truth.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { evidence: TruthCard[] }).evidence;
}

export function areaId(name: string): string {
  const column = boardColumns.find((one) => one.name === name);
  if (!column) throw new Error(`no focus area is called ${name}`);
  return column.id;
}
