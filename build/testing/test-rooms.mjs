/** Which tests belong to a room, whatever they are run by: those in folders of its name, and in files of it. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Where each folder is a room. What lies loose in one of them is of the room that its name says, else of the place itself. */
const places = ['tests/renderer/components', 'tests/renderer', 'tests/core', 'tests/e2e', 'tests'];

/** @returns {string[]} every file of tests, from the top of the project */
export function testFiles() {
  const found = globSync('tests/**/*.{test,e2e}.ts', { cwd: top });
  return found.map((file) => file.split(path.sep).join('/')).sort();
}

/**
 * @param {string} file
 * @returns {'unit' | 'component' | 'journey' | 'electron'} what runs it
 */
export function kindOf(file) {
  if (file.startsWith('tests/renderer/components/')) return 'component';
  if (file.endsWith('.test.ts')) return 'unit';
  return file.startsWith('tests/e2e/') ? 'journey' : 'electron';
}

/**
 * @param {string[]} files
 * @returns {Map<string, string[]>} the files of each room, by its name
 */
export function testsByRoom(files) {
  const split = files.map((file) => {
    const place = places.find((folder) => file.startsWith(`${folder}/`)) ?? '';
    const [first = '', ...rest] = file.slice(place.length + 1).split('/');
    return { file, place: path.posix.basename(place), name: first.split('.')[0], isLoose: rest.length === 0 };
  });
  const folders = new Set(split.filter(({ isLoose }) => !isLoose).map(({ name }) => name));
  const rooms = new Map();
  for (const { file, place, name } of split) {
    const room = folders.has(name) ? name : place;
    rooms.set(room, [...(rooms.get(room) ?? []), file]);
  }
  return rooms;
}
