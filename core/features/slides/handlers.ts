/** The staff deck: looked at, then written, checked and handed over; refused when anything in it must not leave. */
import { AppError } from '../../contract/errors.ts';
import { readWalkFacts } from '../../store/walk-facts.ts';
import type { CommandHandler, QueryHandler } from '../context.ts';
import { makeSlides } from './make-slides.ts';

/** Says nothing of the walk: a title may hold a name, and a file's name is the first thing that leaves. */
const fileName = 'Learning walk slides.pptx';

export const preview: QueryHandler<'slides.preview'> = ({ walkId, approved }, { db }) => {
  const { deck, verdict } = makeSlides(readWalkFacts(db, walkId), approved);
  return { deck, verdict };
};

export const exportDeck: CommandHandler<'slides.export'> =
  ({ walkId, approved }, { db, files }) =>
  () => {
    const { bytes, verdict } = makeSlides(readWalkFacts(db, walkId), approved);
    if (verdict.outcome !== 'clear') throw new AppError('refused', 'the slides must not leave', { verdict });
    return { token: files.make({ name: fileName, bytes }), name: fileName, verdict };
  };
