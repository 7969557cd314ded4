/** The walks on this machine. */
import { listWalks } from '../../store/walks.ts';
import type { QueryHandler } from '../context.ts';

export const list: QueryHandler<'walks.list'> = (_input, { db }) => ({ walks: listWalks(db) });
