/** The school's name, colours and logo, as its decks bear them. */
import type * as z from 'zod';
import { pictureSchema, schoolSchema, type School } from '../../contract/calls/settings.ts';
import type { Picture } from '../../domain/deck/layout/model.ts';
import type { Db } from '../file/open.ts';
import { jsonColumn } from '../rows.ts';
import { getSetting, setSetting } from '../settings.ts';

const noSchool: School = { name: '', colours: null };

const columns = { school: jsonColumn(schoolSchema), logo: jsonColumn(pictureSchema) } as const;

export interface KeptSchool {
  school: School;
  logo: Picture | null;
  /** What is kept and not written as this version writes it. It is taken as not set: then less leaves, never more. */
  unread: ('school' | 'logo')[];
}

export function readSchool(db: Db): KeptSchool {
  const school = read(columns.school, getSetting(db, 'school'));
  const logo = read(columns.logo, getSetting(db, 'logo'));
  return {
    school: school === 'unread' ? noSchool : (school ?? noSchool),
    logo: logo === 'unread' ? null : logo,
    unread: [
      ...(school === 'unread' ? ['school' as const] : []),
      ...(logo === 'unread' ? ['logo' as const] : []),
    ],
  };
}

function read<T extends z.ZodType>(column: T, value: string | null): z.output<T> | null | 'unread' {
  if (value === null) return null;
  try {
    return column.safeParse(value).data ?? 'unread';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unread';
    throw error;
  }
}

export function writeSchool(db: Db, school: School): void {
  setSetting(db, 'school', JSON.stringify(school));
}

/** @param logo as it was made anew; null takes it away */
export function writeLogo(db: Db, logo: Picture | null): void {
  setSetting(db, 'logo', logo === null ? null : JSON.stringify(logo));
}
