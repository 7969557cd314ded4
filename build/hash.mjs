/** One hash over files, by their names and contents: times of change say nothing after a checkout. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Everything below a folder but texts for people, or the one file. */
async function filesBelow(name) {
  const entries = await readdir(path.join(top, name), { withFileTypes: true, recursive: true }).catch(
    (error) => {
      if (error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (!entries) return [path.join(top, name)];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * @param {string[]} names files and folders, from the top of the project
 * @returns {Promise<string>} the same as long as they and the Node that runs are
 */
export async function hashOf(names) {
  const files = (await Promise.all(names.map(filesBelow))).flat().sort();
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}`);
  for (const file of files)
    hash
      .update(path.relative(top, file))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex');
}
