/** Runs the project's own tools with this Node, from the top of the project. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../hash.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
const usualMemory = path.join(top, 'build/cache/passed.json');

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} command a tool of the project or `./` and a file of ours, and its words
 * @property {string[]} [restsOn] all that its verdict rests on: while none of it changes, a tool that passed is not run again
 */

/**
 * Runs tools one after the other, so that what they print is seen as it comes.
 * @param {Tool[]} tools
 * @returns {Promise<number>} 0, or the exit status of the first that failed
 */
export async function runTools(tools) {
  for (const { name, command } of tools) {
    process.stdout.write(`\n== ${name}\n`);
    const status = await run(command, 'inherit');
    if (status !== 0) return failed(name, status);
  }
  return 0;
}

/**
 * Runs tools that use one core each two at a time, and shows what each printed once it has ended.
 * @param {Tool[]} tools
 * @param {string} [memory] the file that says what has passed
 * @returns {Promise<number>} 0, or the exit status of the first that failed
 */
export async function runInPairs(tools, memory = usualMemory) {
  const waiting = [...tools];
  let first = 0;
  const next = async () => {
    for (let tool = waiting.shift(); tool && first === 0; tool = waiting.shift()) {
      const { printed, status } = await runUnlessPassed(tool, memory);
      process.stdout.write(`\n== ${tool.name}\n${printed}`);
      if (status !== 0) first ||= failed(tool.name, status);
    }
  };
  await Promise.all([next(), next()]);
  return first;
}

/** Runs a tool, or answers that nothing has changed since it passed. */
async function runUnlessPassed({ name, command, restsOn }, memory) {
  const now = restsOn && (await hashOf(restsOn));
  if (now && (await readPassed(memory))[name] === now)
    return { status: 0, printed: 'nothing has changed since it passed\n' };
  const printed = [];
  const status = await run(command, 'pipe', (text) => printed.push(text));
  // What changed meanwhile was not looked at.
  if (now && status === 0) await writePassed(memory, name, now);
  return { status, printed: printed.join('') };
}

async function readPassed(memory) {
  return JSON.parse(await readFile(memory, 'utf8').catch(() => '{}'));
}

async function writePassed(memory, name, hash) {
  await mkdir(path.dirname(memory), { recursive: true });
  await writeFile(memory, JSON.stringify({ ...(await readPassed(memory)), [name]: hash }));
}

function failed(name, status) {
  process.stdout.write(`\n${name}: failed\n`);
  return status;
}

/** Where the tools begin; what npm puts beside them starts the machine's Node, which may be too old. */
const scripts = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  'svelte-check': 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

function run(command, stdio, print) {
  const [tool, ...args] = command.split(' ');
  const file = tool.startsWith('./') ? tool : `node_modules/${scripts[tool]}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: top, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => print(String(bytes)));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? 1 : code));
  });
}
