/** What the tests of the calls for lines share. */
import type { AppError } from '../../../../core/contract/errors.ts';
import { testCore, type TestCore } from '../../../support/test-core.ts';
import { namedWalk, type NamedWalk } from './named-walk.ts';

export async function failure(promise: Promise<unknown>): Promise<Pick<AppError, 'code' | 'details'>> {
  return promise.then(
    () => {
      throw new Error('the call was answered');
    },
    (error: AppError) => error,
  );
}

export async function setUp(): Promise<TestCore & NamedWalk> {
  const core = await testCore();
  return { ...core, ...(await namedWalk(core)) };
}

export const exported = { isAssumedSeen: true } as const;

export const themeOf = ({ themeOf: ids }: NamedWalk, key: string): string => ids.get(key) ?? '';
