/** How decks of the school look, and what it is called on them. */
import type { Look } from '../../domain/deck/layout/model.ts';
import { makeLook } from '../../domain/deck/look.ts';
import { readSchool } from '../../store/release/school.ts';
import type { Db } from '../../store/file/open.ts';

export function schoolLook(db: Db): { look: Look; school: string } {
  const { school, logo } = readSchool(db);
  const { look } = makeLook({ school: school.name, logo, colours: school.colours });
  return { look, school: school.name };
}
