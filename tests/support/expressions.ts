/** Every regular expression in the code, and texts that would hold one up that goes back over what it has read. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { top } from './folders.ts';

export interface Expression {
  /** File and line. */
  where: string;
  regExp: RegExp;
}

const rooms = ['core', 'renderer', 'electron'];

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/u.test(name))
    .map((name) => path.join(folder, name));
}

/** The script of a component, at its lines; any other file as it is. */
function scriptOf(file: string): string {
  const text = fs.readFileSync(path.join(top, file), 'utf8');
  if (!file.endsWith('.svelte')) return text;
  const script = /^[^]*?<script[^>]*>/u.exec(text)?.[0] ?? '';
  const end = text.indexOf('</script>');
  return script.replace(/[^\n]/gu, ' ') + text.slice(script.length, Math.max(script.length, end));
}

/** All that stand in the code as literals. */
export function expressionsInCode(): Expression[] {
  return rooms.flatMap(filesIn).flatMap((file) => {
    const source = ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, true);
    const found: Expression[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const regExp = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ where: `${file.replaceAll(path.sep, '/')}:${line + 1}`, regExp });
      }
      ts.forEachChild(node, look);
    };
    look(source);
    return found;
  });
}

const ofClasses: readonly [RegExp, string][] = [
  [/\\d|\\p\{N|0-9/u, '1'],
  [/\\s/u, ' \n'],
  [/\\w|\\p\{L|\\p\{Ll|a-z/u, 'ab'],
  [/\\p\{L|\\p\{Lu|A-Z/u, 'A'],
  [/\\p\{M/u, '\u0301'],
  [/\\p\{P|\[\^|\./u, '-,'],
];

/** Signs that an expression speaks of, and one that it hardly does. */
function signsOf({ source }: RegExp): string[] {
  const written = source.replace(/\\u\{?[0-9a-fA-F]{4,6}\}?|\\p\{[^}]*\}|\\[a-zA-Z0-9]|\(\?<?[:=!]/gu, '');
  const literal = Array.from(written).filter((sign) => !'^$()|?+*{}\\'.includes(sign));
  const classes = ofClasses.flatMap(([named, signs]) => (named.test(source) ? [...signs] : []));
  const escaped = [...source.matchAll(/\\([^\p{L}\p{N}])/gu)].map(([, sign = '']) => sign);
  return [...new Set([...classes, ...escaped, ...literal, 'q'])].slice(0, 10);
}

/** What is said over and over: each sign, and each two of them. */
export function pumpsOf(regExp: RegExp): string[] {
  const signs = signsOf(regExp);
  return [...signs, ...signs.flatMap((a) => signs.flatMap((b) => (a === b ? [] : [a + b])))];
}
