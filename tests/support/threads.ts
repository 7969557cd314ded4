/** Where the built programs lie that tests run in threads of their own. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { top } from './folders.ts';

export function threadUrl(name: 'worker' | 'loader-thread' | 'loader-thread-double' | 'suggest-thread'): URL {
  return pathToFileURL(path.join(top, `build/cache/test-threads/${name}.js`));
}
