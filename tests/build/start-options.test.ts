import { describe, expect, test } from 'vitest';
import { parseStartOptions } from '../../build/start-options.mjs';

const parse = (...args: string[]) => parseStartOptions(args, '/home/ada');

describe('npm start --', () => {
  test.each([
    [[], { browser: false, open: true, port: 0, data: null, watch: null, help: false }],
    [['--browser'], { browser: true, open: true, port: 0, data: null, watch: null, help: false }],
    [['--no-open'], { browser: true, open: false, port: 0, data: null, watch: null, help: false }],
    [
      ['--port', '4000', '--data', 'my data'],
      { browser: false, open: true, port: 4000, data: '/home/ada/my data', watch: null, help: false },
    ],
    [
      ['--watch', 'Learning walks', '--no-open'],
      { browser: true, open: false, port: 0, data: null, watch: '/home/ada/Learning walks', help: false },
    ],
    [
      ['--data=/records', '--help'],
      { browser: false, open: true, port: 0, data: '/records', watch: null, help: true },
    ],
  ])('%j', (args, expected) => {
    expect(parse(...args)).toEqual(expected);
  });

  test.each([
    [['--port', '-1'], /port|--port/i],
    [['--port', '65536'], 'The port must be a whole number from 0 to 65535, and "65536" is not.'],
    [['--port', '80x'], 'The port must be a whole number from 0 to 65535, and "80x" is not.'],
    [['--port', ''], 'The port must be a whole number'],
    [['--data', ''], 'Say which folder'],
    [['--watch', ''], 'Say which folder to watch'],
    [['--data'], `Option '--data <value>' argument missing`],
    [['--colour'], `Unknown option '--colour'`],
    [['file.csv'], `Unexpected argument 'file.csv'`],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => parse(...args)).toThrow(sentence);
  });
});
