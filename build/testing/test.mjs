/** `npm test`: everything that `npm run check` checks, long tests, components and journeys in a real browser; or one room's. */
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browser.mjs';
import { ensureBuilt } from '../build.mjs';
import { runTools } from './run-tools.mjs';
import { kindOf, testFiles, testsByRoom } from './test-rooms.mjs';

const unit = 'vitest run --config tests/vitest.config.ts';
const components = 'vitest run --config tests/vitest-components.config.ts';
const journeys = 'playwright test --config tests/playwright.config.ts';
const electron = { name: 'Electron', command: './tests/electron/run.mjs' };

const everything = [
  { name: 'Check', command: './build/testing/check.mjs' },
  { name: 'Long tests', command: `${unit} --project long` },
  { name: 'Component tests', command: components },
  { name: 'Journeys', command: journeys },
  electron,
];

/** The tests of one room, and nothing else. */
function toolsOf(files) {
  const of = (kind, name, command) => {
    const mine = files.filter((file) => kindOf(file) === kind);
    return mine.length === 0 ? [] : [{ name, command: `${command} ${mine.join(' ')}` }];
  };
  return [
    ...of('unit', 'Unit and API tests', unit),
    ...of('component', 'Component tests', components),
    ...of('journey', 'Journeys', journeys),
    ...(files.some((file) => kindOf(file) === 'electron') ? [electron] : []),
  ];
}

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  return 2;
};

function readRoom() {
  try {
    return parseArgs({ options: { only: { type: 'string' } } }).values.only ?? null;
  } catch (error) {
    process.exit(fail(`${error.message.split('. ')[0]}. npm test takes: -- --only ROOM`));
  }
}

async function main() {
  const room = readRoom();
  const rooms = testsByRoom(testFiles());
  if (room !== null && !rooms.has(room))
    return fail(`There is no room “${room}”. The rooms are: ${[...rooms.keys()].sort().join(', ')}.`);
  const tools = room === null ? everything : toolsOf(rooms.get(room));
  if (tools.some(({ command }) => command.startsWith(components) || command.startsWith(journeys))) {
    try {
      process.env.BROWSER_PATH = await ensureBrowser();
    } catch (error) {
      return fail(error.message);
    }
    await ensureBuilt();
  }
  return runTools(tools);
}

process.exitCode = await main();
