/** Stands in until the handlers are merged; on the base branch only. */
import { AppError } from '../contract/errors.ts';
export const stub = (): never => {
  throw new AppError('not-supported', 'not there yet');
};
