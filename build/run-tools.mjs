/** Runs the project's own tools with this Node, from the top of the project. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {[name: string, script: string, args: string[]]} Tool `script` lies in node_modules, or is `./` and a file of ours */

/**
 * Runs tools one after the other, so that what they print is seen as it comes.
 * @param {Tool[]} tools
 * @returns {Promise<number>} 0, or the exit status of the first that failed
 */
export async function runTools(tools) {
  for (const [name, script, args] of tools) {
    process.stdout.write(`\n== ${name}\n`);
    const status = await run(script, args, 'inherit');
    if (status !== 0) return failed(name, status);
  }
  return 0;
}

/**
 * Runs tools that use one core each two at a time, and shows what each printed once it has ended.
 * @param {Tool[]} tools
 * @returns {Promise<number>} 0, or the exit status of the first that failed
 */
export async function runInPairs(tools) {
  const waiting = [...tools];
  let first = 0;
  const next = async () => {
    for (let tool = waiting.shift(); tool && first === 0; tool = waiting.shift()) {
      const [name, script, args] = tool;
      const printed = [];
      const status = await run(script, args, 'pipe', (text) => printed.push(text));
      process.stdout.write(`\n== ${name}\n${printed.join('')}`);
      if (status !== 0) first ||= failed(name, status);
    }
  };
  await Promise.all([next(), next()]);
  return first;
}

function failed(name, status) {
  process.stdout.write(`\n${name}: failed\n`);
  return status;
}

function run(script, args, stdio, print) {
  const file = script.startsWith('./') ? script : `node_modules/${script}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: top, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => print(String(bytes)));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? 1 : code));
  });
}
