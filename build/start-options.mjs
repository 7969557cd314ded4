/** Understands what stands behind `npm start --`. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export const help = `Starts Learning Walk Debrief.

  npm start -- [options]

  --browser     open in the browser rather than in a window of its own
  --no-open     open nothing: print the address and keep running (with --browser)
  --port N      serve on this port (with --browser; default: any free one)
  --data DIR    keep the records in this folder
  --watch DIR   offer new files of this folder for loading, from now on
  --help        show this`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser
 * @property {boolean} open
 * @property {number} port
 * @property {string | null} data absolute; null: the usual one
 * @property {string | null} watch absolute
 * @property {boolean} help
 */

function parsePort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new Error(`The port must be a whole number from 0 to 65535, and "${text}" is not.`);
}

function readArgs(args) {
  try {
    return parseArgs({
      args,
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        watch: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${String(error.message).split('. ')[0]}. See "npm start -- --help".`);
  }
}

/**
 * @param {string[]} args
 * @param {string} folder where the person stands; relative folders begin there
 * @returns {StartOptions}
 * @throws {Error} one sentence that says what is wrong
 */
export function parseStartOptions(args, folder) {
  const values = readArgs(args);
  if (values.data === '') throw new Error('Say which folder to keep the records in: --data DIR.');
  if (values.watch === '') throw new Error('Say which folder to watch: --watch DIR.');
  return {
    browser: values.browser || values['no-open'],
    open: !values['no-open'],
    port: parsePort(values.port),
    data: values.data === undefined ? null : path.resolve(folder, values.data),
    watch: values.watch === undefined ? null : path.resolve(folder, values.watch),
    help: values.help,
  };
}
