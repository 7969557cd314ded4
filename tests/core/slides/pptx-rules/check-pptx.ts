/** Holds a file against every rule that PowerPoint enforces. Clean is necessary, not proof: PowerPoint itself is not here. */
import { Pack } from './package/pack.ts';
import { ZipError } from './package/zip-file.ts';
import type { Found, Level, Rule } from './rule.ts';
import { rules } from './rules.ts';

export interface Broken extends Found {
  rule: string;
  level: Level;
}

function brokenIn(pack: Pack, held: readonly Rule[], place: (part: string) => string): Broken[] {
  return held.flatMap(({ id: rule, level, check }) =>
    [...check(pack)].map(({ part, what }) => ({ rule, level, part: place(part), what })),
  );
}

function opened(bytes: Uint8Array): Pack | ZipError {
  try {
    return new Pack(bytes);
  } catch (error) {
    if (error instanceof ZipError) return error;
    throw error;
  }
}

/** Everything in a file that breaks a rule, that of the workbooks of its charts included. */
export function checkPptx(bytes: Uint8Array): Broken[] {
  const pack = opened(bytes);
  if (pack instanceof ZipError)
    return [{ rule: 'zip-frame', level: 'repair', part: 'the file', what: pack.message }];
  const inside = pack.ofKind('workbook').flatMap(({ name }): Broken[] => {
    const workbook = pack.workbook(name);
    if (workbook === null) return [];
    return brokenIn(
      workbook,
      rules.filter(({ inWorkbooks }) => inWorkbooks),
      (part) => `${name} › ${part}`,
    );
  });
  return [...brokenIn(pack, rules, (part) => part), ...inside];
}
