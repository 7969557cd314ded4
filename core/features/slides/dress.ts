/** How a deck looks and what stands in it by the school's choice. */
import { usualChoices } from '../../domain/deck/deck.ts';
import { makeLook } from '../../domain/deck/look.ts';
import { readSchool } from '../../store/school.ts';
import type { Db } from '../../store/open.ts';
import type { Dressed } from './make-slides.ts';

export function dress(db: Db): Dressed {
  const { school, logo } = readSchool(db);
  const { look } = makeLook({ school: school.name, logo, colours: school.colours });
  return { look, choices: { ...usualChoices, school: school.name } };
}
