/** The one table of rooms: which files live where, and what they may import. Lint, types and tests all read it. */
import path from 'node:path';

/**
 * @typedef {object} Room
 * @property {string} folder files below it belong to the room (the longest match wins)
 * @property {string} job what the room is for, used in messages
 * @property {string[]} rooms folders or files of ours that it may import, besides itself
 * @property {string[]} packages packages that it may import; `node:` stands for all of Node's own
 * @property {boolean} node whether Node's types are there
 * @property {boolean} dom whether the browser's types are there
 * @property {string} tsconfig the configuration that checks it
 * @property {string[]} [openTo] where it is given, only files below these may import the room
 */

const board = 'renderer/features/board';

/** The wings of the board from the ground up, and what each rests on; every one may ask the screen that is handed down. */
const boardWings = [
  ['copy', 'the board as this window has it, and the debrief beside it', []],
  ['find', 'what the board is narrowed to', ['copy']],
  ['columns', 'what stands where: layout, keys of items, what is in sight', ['copy', 'find']],
  ['cards', 'cards, themes and references as they look', ['copy', 'columns']],
  ['suggest', 'what is alike, and themes that are proposed', ['copy', 'columns', 'cards']],
  ['weigh', 'all themes at a glance, a word and votes for each', ['copy', 'columns', 'cards']],
  ['wonder', 'wonderings beside a theme', ['copy', 'cards']],
  ['lanes', 'themes side by side', ['copy', 'columns', 'cards', 'weigh', 'wonder']],
  ['theme-large', 'one theme, large', ['copy', 'columns', 'cards', 'weigh', 'wonder']],
  ['decide', 'what the team decides', ['copy', 'columns', 'cards', 'lanes']],
  ['writing', 'what the team makes of the words of cards', ['copy', 'columns', 'cards']],
  [
    'acts',
    'what can be done, by key and by menu',
    ['copy', 'columns', 'cards', 'suggest', 'lanes', 'writing'],
  ],
  ['hand', 'what a pointer does', ['copy', 'columns', 'lanes', 'acts']],
  ['room', 'what second displays are told of where the driver looks', ['columns']],
];

/**
 * @param {string} wing
 * @param {string} job
 * @param {readonly string[]} below
 * @returns {Room}
 */
const wingOfBoard = (wing, job, below) => ({
  folder: `${board}/${wing}`,
  job,
  rooms: [
    'core/contract',
    'core/domain',
    'renderer/history',
    'renderer/private',
    'renderer/state',
    'renderer/ui',
    `${board}/board-context.ts`,
    ...below.map((other) => `${board}/${other}`),
  ],
  packages: ['svelte', 'bits-ui'],
  node: false,
  dom: true,
  tsconfig: 'renderer/tsconfig.json',
});

/** @type {Room[]} */
export const rooms = [
  ...boardWings.map(([wing, job, below]) => wingOfBoard(wing, job, below)),
  {
    folder: 'core/contract',
    job: 'what a window and the core say to each other; runs anywhere',
    rooms: [],
    packages: ['zod'],
    node: false,
    dom: false,
    tsconfig: 'core/contract/tsconfig.json',
  },
  {
    folder: 'core/domain',
    job: 'pure rules of the field: no clock, no randomness, no input or output',
    rooms: ['core/contract', 'core/domain/veil'],
    packages: ['fractional-indexing'],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
  },
  {
    folder: 'core/domain/attacker',
    job: 'attacks a release as a colleague would, and shares nothing with what planned it',
    rooms: ['core/contract', 'core/domain/release/ledger-release.ts'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
  },
  {
    folder: 'core/domain/veil',
    job: 'the one name engine: where a text names somebody, and why',
    rooms: ['core/contract', 'core/domain/visit-facts.ts', 'core/domain/records/record.ts'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
  },
  {
    folder: 'core/domain/walk-facts.ts',
    job: 'raw counts of a debrief, which reach nothing that draws',
    rooms: ['core/contract', 'core/domain'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
    openTo: ['core/domain/release', 'core/store', 'core/features'],
  },
  {
    folder: 'core/domain/release',
    job: 'decides what may leave: alone reads facts, alone makes a release',
    rooms: ['core/contract', 'core/domain'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
    openTo: ['core/store', 'core/features'],
  },
  {
    folder: 'core/domain/release/release.ts',
    job: 'what may leave, as drawing code sees it',
    rooms: ['core/contract', 'core/domain/release/ledger-release.ts'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
    openTo: ['core/domain/release', 'core/domain/deck', 'core/store', 'core/features'],
  },
  {
    folder: 'core/domain/release/ledger-release.ts',
    job: 'what has left, as the attacker sees it',
    rooms: ['core/contract'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
    openTo: ['core/domain/release', 'core/domain/attacker', 'core/store', 'core/features'],
  },
  {
    folder: 'core/domain/deck',
    job: 'charts and slides, made of a release and of nothing else',
    rooms: ['core/contract', 'core/domain'],
    packages: [],
    node: false,
    dom: false,
    tsconfig: 'core/domain/tsconfig.json',
  },
  {
    folder: 'core/store',
    job: 'the only room with SQL',
    rooms: ['core/contract', 'core/domain', 'core/disk'],
    packages: ['better-sqlite3', 'zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/features/records',
    job: 'loading records: check, domain, store',
    rooms: ['core/contract', 'core/domain', 'core/store', 'core/features/context.ts'],
    packages: ['zod', '@e965/xlsx', 'fflate', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/features/slides',
    job: 'the staff deck: writing it and checking the file',
    rooms: ['core/contract', 'core/domain', 'core/store', 'core/features/context.ts'],
    packages: ['zod', 'fflate', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/features',
    job: 'one folder a feature: check, domain, store',
    rooms: ['core/contract', 'core/domain', 'core/store', 'core/features/records', 'core/features/slides'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/disk',
    job: 'puts files in place, whole or not at all',
    rooms: ['core/contract'],
    packages: ['node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/host',
    job: 'the door for every host: the core as it is held, wherever it runs, and where records lie',
    rooms: ['core/contract', 'core/disk', 'core/threads', 'core/store/file/sqlite-errors.ts'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/threads',
    job: 'one protocol for every thread; loading and comparing in threads of their own',
    rooms: ['core/contract', 'core/store', 'core/features'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/files',
    job: 'files that come in and go out: tokens, a watched folder, forms',
    rooms: ['core/contract', 'core/host/core-api.ts', 'core/features/context.ts'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/http',
    job: 'the loopback host',
    rooms: ['core/contract', 'core/disk', 'core/host'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core/cli',
    job: 'the main job without a window',
    rooms: [
      'core/contract',
      'core/host/core-api.ts',
      'core/core.ts',
      'core/host/data-folder.ts',
      'core/disk',
    ],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'core',
    job: 'puts the core together and runs it in a thread',
    rooms: ['core/contract', 'core/domain', 'core/store', 'core/features'],
    packages: ['zod', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'core/tsconfig.json',
  },
  {
    folder: 'electron',
    job: 'the desktop shell, kept thin',
    rooms: ['core/contract', 'core/disk', 'core/host'],
    packages: ['electron', 'zod', 'node:'],
    node: true,
    dom: true,
    tsconfig: 'electron/tsconfig.json',
  },
  {
    folder: 'renderer/ui',
    job: 'building blocks that know nothing of the product',
    rooms: ['renderer/styles'],
    packages: ['svelte', 'bits-ui'],
    node: false,
    dom: true,
    tsconfig: 'renderer/tsconfig.json',
  },
  {
    folder: 'renderer/ui/chart',
    job: 'the one place with Chart.js; draws cleared figures',
    rooms: ['renderer/ui', 'core/contract'],
    packages: ['svelte', 'chart.js'],
    node: false,
    dom: true,
    tsconfig: 'renderer/tsconfig.json',
  },
  {
    folder: 'renderer/vite.config.ts',
    job: 'how the window is built',
    rooms: [],
    packages: ['vite', '@sveltejs/vite-plugin-svelte', 'node:'],
    node: true,
    dom: false,
    tsconfig: 'tests/tsconfig.json',
  },
  {
    folder: 'renderer',
    job: 'the window',
    rooms: ['core/contract', 'core/domain'],
    packages: ['svelte', 'bits-ui', 'zod', '@fontsource-variable/atkinson-hyperlegible-next'],
    node: false,
    dom: true,
    tsconfig: 'renderer/tsconfig.json',
  },
];

/** The customer's layout, and `core`. Names with a dot in front are tools' own. */
export const topLevel = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'electron',
  'renderer',
  'build',
  'resources',
  'tests',
  'core',
];

const within = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/**
 * The room of a file (path from the top, with slashes), or null for build scripts and tests, which compose freely.
 * @param {string} file
 * @returns {Room | null}
 */
export function roomOf(file) {
  const found = rooms.filter((room) => within(file, room.folder));
  return found.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

/**
 * Says what is wrong with an import, or null. Features may not reach into each other.
 * @param {string} file the importing file, from the top
 * @param {string} specifier as written
 * @returns {string | null}
 */
export function judgeImport(file, specifier) {
  const room = roomOf(file);
  if (!room) return null;
  if (!specifier.startsWith('.')) return judgePackage(room, specifier);
  const target = path.posix.normalize(
    path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')),
  );
  const feature = /^(core|renderer)\/features\/([^/]+)\//;
  const [mine, theirs] = [feature.exec(file), feature.exec(target)];
  if (mine && theirs && mine[1] === theirs[1] && mine[2] !== theirs[2]) {
    return `rooms: the feature "${mine[2]}" may not reach into the feature "${theirs[2]}"; what both need belongs in core/domain, core/store or renderer/ui`;
  }
  const targetRoom = roomOf(target);
  const isOwn = within(target, room.folder) && targetRoom === room;
  const { openTo = null, job = '' } = targetRoom ?? {};
  if (openTo && !isOwn && !openTo.some((folder) => within(file, folder))) {
    return `rooms: ${target} (${job}) is open to ${openTo.join(', ')} only`;
  }
  if (isOwn || room.rooms.some((folder) => within(target, folder))) return null;
  if (room.folder === 'renderer' && within(target, 'renderer')) return null;
  if (room.folder === 'core' && within(target, 'core')) return null;
  return `rooms: ${room.folder} (${room.job}) may not import ${target}; it may import ${[...room.rooms, 'itself'].join(', ')}`;
}

function judgePackage(room, specifier) {
  const name = specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  if (room.packages.includes(name)) return null;
  return `rooms: ${room.folder} (${room.job}) may not import ${specifier}; it may import ${room.packages.join(', ') || 'no package'}`;
}
