/** Where the built programs lie that tests run in threads and processes of their own. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { top } from './folders.ts';

export function threadUrl(
  name:
    | 'cli'
    | 'core-thread'
    | 'loader-thread'
    | 'loader-thread-double'
    | 'suggester-thread'
    | 'at-work'
    | 'fill',
): URL {
  return pathToFileURL(path.join(top, `build/cache/test-threads/${name}.js`));
}
