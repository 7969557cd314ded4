/** Runs the project's own tools one after the other with this Node, from the top of the project. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {[name: string, script: string, args: string[]][]} tools `script` lies in node_modules, or is `./` and a file of ours
 * @returns {Promise<number>} 0, or the exit status of the first that failed
 */
export async function runTools(tools) {
  for (const [name, script, args] of tools) {
    process.stdout.write(`\n== ${name}\n`);
    const file = script.startsWith('./') ? script : `node_modules/${script}`;
    const status = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [file, ...args], { cwd: top, stdio: 'inherit' });
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(signal ? 1 : code));
    });
    if (status !== 0) {
      process.stdout.write(`\n${name}: failed\n`);
      return status;
    }
  }
  return 0;
}
