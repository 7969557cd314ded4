/** The school's name, colours and logo: as they are kept and drawn, and set. */
import fs from 'node:fs/promises';
import { AppError } from '../../contract/errors.ts';
import { refuseLargePicture } from '../../contract/logo-words.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { Picture } from '../../domain/deck/layout/model.ts';
import { makeLook } from '../../domain/deck/look.ts';
import { readSchool, writeLogo, writeSchool } from '../../store/release/school.ts';
import type { Handlers, OfferedPath } from '../context.ts';
import { readLogo } from './logo/read-logo.ts';
import { LogoRefused } from './logo/refused.ts';

const unreadSentences = {
  school: 'The name and the colours that were kept cannot be read: set them again.',
  logo: 'The logo that was kept cannot be read: choose it again.',
} as const;

export const schoolHandlers = {
  'settings.getLook': (_input, { db }) => {
    const { school, logo, unread } = readSchool(db);
    const { name, colours } = school;
    const { look, mended } = makeLook({ school: name, logo, colours });
    return {
      school: name,
      colours,
      logo,
      look,
      mended: [...unread.map((what) => unreadSentences[what]), ...mended],
    };
  },
  'settings.setSchool':
    ({ name, colours }, { db }) =>
    () => {
      // As it stands in the file, so that a name which was agreed to is found there again.
      writeSchool(db, { name: plainText(name).trim(), colours });
      return {};
    },
  'settings.setLogo': async ({ token }, { db, files }) => {
    const logo = token === null ? null : await takeLogo(files.locate(token));
    return () => {
      writeLogo(db, logo);
      return {};
    };
  },
} satisfies Partial<Handlers>;

/** @throws AppError `not-found` or `refused` */
async function takeLogo({ name, path }: OfferedPath): Promise<Picture> {
  const gone = (): never => {
    throw new AppError('not-found', 'the picture is not there', { file: name });
  };
  const found = await fs.stat(path).catch(gone);
  if (!found.isFile()) throw new AppError('refused', 'no file', { file: name, reason: 'not-a-file' });
  try {
    // By its size on the disk: one that is too large is never taken into memory.
    refuseLargePicture(found);
    return readLogo(await fs.readFile(path).catch(gone));
  } catch (error) {
    if (!(error instanceof LogoRefused)) throw error;
    throw new AppError('refused', error.message, { reason: 'logo', why: error.reason });
  }
}
