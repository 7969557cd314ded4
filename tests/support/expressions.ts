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

/** What is found in every file of the code, going through all that is written there. */
function inCode<Found>(findIn: (node: ts.Node, file: string, line: number) => Found[]): Found[] {
  return rooms.flatMap(filesIn).flatMap((name) => {
    const source = ts.createSourceFile(name, scriptOf(name), ts.ScriptTarget.Latest, true);
    const file = name.replaceAll(path.sep, '/');
    const found: Found[] = [];
    const look = (node: ts.Node): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(...findIn(node, file, line + 1));
      ts.forEachChild(node, look);
    };
    look(source);
    return found;
  });
}

/** All that stand in the code as literals. */
export function expressionsInCode(): Expression[] {
  return inCode((node, file, line) => {
    if (!ts.isRegularExpressionLiteral(node)) return [];
    const end = node.text.lastIndexOf('/');
    const regExp = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
    return [{ where: `${file}:${line}`, regExp }];
  });
}

/** The files that build some, one entry for each that is written there. */
export function filesThatBuild(): string[] {
  return inCode((node, file) => {
    const isBuilding = ts.isNewExpression(node) || ts.isCallExpression(node);
    return isBuilding && node.expression.getText() === 'RegExp' ? [file] : [];
  });
}

/** All that these files build while they are loaded; what a function builds later is not among them. */
export async function expressionsBuilt(files: readonly string[]): Promise<Expression[]> {
  const plain = globalThis.RegExp;
  const built: Expression[] = [];
  const note = (regExp: RegExp): RegExp => {
    const caller = (new Error().stack ?? '').split('\n').slice(3).join(' ');
    const where = files.find((file) => caller.includes(`/${file}:`));
    if (where !== undefined) built.push({ where, regExp });
    return regExp;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, [source, flags]: [string | RegExp, string?]) => note(new target(source, flags)),
    apply: (target, _this, [source, flags]: [string | RegExp, string?]) => note(target(source, flags)),
  });
  try {
    for (const file of files) await import(path.join(top, file));
  } finally {
    globalThis.RegExp = plain;
  }
  return built;
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
