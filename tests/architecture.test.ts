/** The rooms hold: imports, cycles, types of each room and top-level names are as `build/rooms.mjs` says. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeImport, rooms, roomOf, topLevel } from '../build/rooms.mjs';

const top = path.resolve(import.meta.dirname, '..');

function sourceFiles(): string[] {
  return ['core', 'electron', 'renderer']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(top, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|cts|svelte)$/.test(entry.name))
        .map((entry) =>
          path.relative(top, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        ),
    )
    .sort();
}

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(top, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/g;
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

function targetOf(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')));
}

describe('rooms', () => {
  const files = sourceFiles();

  test('every source file belongs to a room', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  test('every import is allowed', () => {
    const problems = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const problem = judgeImport(file, specifier);
        return problem ? [`${file}: ${problem}`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => !fs.existsSync(path.join(top, target))),
    );
    expect(missing).toEqual([]);
  });

  test('no module imports itself through others', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => targetOf(file, specifier)),
      ]),
    );
    expect(findCycles(graph)).toEqual([]);
  });

  test.each([
    ['core/domain/x.ts', 'node:fs'],
    ['core/domain/x.ts', '../store/open.ts'],
    ['core/store/x.ts', '../features/context.ts'],
    ['core/http/x.ts', '../store/open.ts'],
    ['core/features/board/x.ts', '../records/load.ts'],
    ['renderer/features/board/x.ts', '../slides/x.ts'],
    ['renderer/features/board/columns/x.ts', '../cards/x.ts'],
    ['renderer/features/board/acts/x.ts', '../hand/x.ts'],
    ['renderer/features/board/copy/x.ts', '../board-screen.svelte.ts'],
    ['renderer/main.ts', '../core/store/file/open.ts'],
    ['renderer/ui/Button.svelte', '../state/app-state.svelte.ts'],
    ['renderer/features/insight/x.ts', 'chart.js'],
    ['electron/main.ts', '../core/store/file/open.ts'],
    ['core/contract/x.ts', '../domain/walk-facts.ts'],
    ['core/domain/deck/x.ts', '../walk-facts.ts'],
    ['core/domain/deck/x.ts', '../release/plan.ts'],
    ['core/domain/board/x.ts', '../walk-facts.ts'],
    ['core/domain/people/x.ts', '../release/measures.ts'],
    ['core/domain/attacker/x.ts', '../release/primary.ts'],
    ['core/cli/x.ts', '../domain/release/plan.ts'],
    ['renderer/features/slides/x.ts', '../../../core/domain/release/plan.ts'],
    ['renderer/features/slides/x.ts', '../../../core/domain/walk-facts.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(judgeImport(file, specifier)).toMatch(/^rooms: /);
  });
});

test('no folder is crowded: twenty-five files at one level at most', () => {
  const counts = Map.groupBy(committed(), (file) => path.posix.dirname(file));
  const crowded = [...counts]
    .filter(([folder, files]) => files.length > 25 && !folder.startsWith('tests/fixtures'))
    .map(([folder, files]) => `${folder}: ${files.length}`);
  expect(crowded).toEqual([]);
});

test('every file that a README names is there', () => {
  const files = committed();
  const ends = new Set(
    files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(at).join('/'))),
  );
  const gone = files
    .filter((file) => file.endsWith('.md') && !file.startsWith('tests/fixtures'))
    .flatMap((file) =>
      [...fs.readFileSync(path.join(top, file), 'utf8').matchAll(/`([\w./-]+\.(?:ts|svelte|mjs|css))`/gu)]
        .map(([, name = '']) => name)
        .filter((name) => !ends.has(name) && !/FEATURE|NNNN/u.test(name))
        .map((name) => `${file}: ${name}`),
    );
  expect(gone).toEqual([]);
});

test('no file is long: four hundred lines at most', () => {
  const long = committed()
    .filter((file) => /\.(?:ts|cts|mjs|svelte|css)$/.test(file) && !file.startsWith('tests/fixtures/'))
    .map((file) => ({ file, lines: fs.readFileSync(path.join(top, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('a release is made in one place only', () => {
  const makers = sourceFiles().filter((file) =>
    /\bas (?:unknown as )?Release\b/u.test(fs.readFileSync(path.join(top, file), 'utf8')),
  );
  expect(makers).toEqual(['core/domain/release/plan.ts']);
});

interface Options {
  readonly types?: string[];
  readonly lib?: string[];
}

function readOptions(tsconfig: string): Options {
  const shown = execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', tsconfig, '--showConfig'],
    { cwd: top, encoding: 'utf8' },
  );
  return (JSON.parse(shown) as { compilerOptions: Options }).compilerOptions;
}

test('the types of each room are as its row says', () => {
  const optionsOf = new Map(
    [...new Set(rooms.map(({ tsconfig }) => tsconfig))].map((tsconfig) => [tsconfig, readOptions(tsconfig)]),
  );
  for (const { folder, node, dom, tsconfig } of rooms.filter((room) => !room.folder.endsWith('.ts'))) {
    const { types, lib } = optionsOf.get(tsconfig) ?? {};
    const has = (list: string[] | undefined, name: string): boolean =>
      (list ?? []).some((entry) => entry.toLowerCase() === name);
    expect([folder, has(types, 'node'), has(lib, 'dom')]).toEqual([folder, node, dom]);
  }
});

test('the top level holds what the layout names and nothing else', () => {
  const names = committed()
    .map((file) => file.split('/')[0] ?? '')
    .filter((name) => !name.startsWith('.'));
  expect([...new Set(names)].filter((name) => !topLevel.includes(name))).toEqual([]);
});

/** Every file that is the project's, as git sees it. */
function committed(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: top,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && fs.existsSync(path.join(top, file)));
}

function findCycles(graph: ReadonlyMap<string, string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open')
      return void cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    state.set(file, 'open');
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
