/**
 * The fast parser gives what typescript-eslint's own gives, in everything that ESLint and our repairs ask for: tokens,
 * comments, parents, locations, scopes. Over the sources that are installed here, and over what only a tree can decide.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TSESTree } from '@typescript-eslint/types';
import { parse, parseThoroughly, type Parsed } from '../../src/parser/parser.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = /(?<!\.d)\.(?:ts|tsx|js|mjs)$/;
const LONGEST = 20_000;

/** Packages that come with sources as people write them; what is not installed is left out. */
const PACKAGES = [
  'rxjs/src/internal',
  'eslint/lib/linter',
  'mocha/lib',
  'svelte/src/internal/client',
];

function listSources(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => SOURCE.test(file))
      .map((file) => path.join(folder, file))
      .sort();
  } catch {
    return [];
  }
}

function describeTokens({ ast }: Parsed): string[] {
  return (ast.tokens ?? []).map(({ value, range }) => `${range.join('-')} ${value}`);
}

function describeComments({ ast }: Parsed): string[] {
  return (ast.comments ?? []).map(
    ({ type, value, range, loc }) =>
      `${type} ${range.join('-')} ${loc.start.line}:${loc.start.column} ${value}`,
  );
}

function describeNodes({ ast, visitorKeys }: Parsed): string[] {
  const lines: string[] = [];
  const visit = (node: TSESTree.Node): void => {
    const { start, end } = node.loc;
    const parent: string = node.parent?.type ?? 'none';
    // typescript-eslint lets the default of such a parameter end behind the comma.
    if (parent === 'TSParameterProperty') return;
    lines.push(
      `${node.type} ${node.range.join('-')} ${start.line}:${start.column}-${end.line}:${end.column} in ${parent}`,
    );
    for (const key of visitorKeys[node.type] ?? []) {
      const member = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(member) ? member : [member]) {
        if (typeof each === 'object' && each !== null && 'type' in each)
          visit(each as TSESTree.Node);
      }
    }
  };
  for (const each of ast.body) visit(each);
  return lines;
}

function describeScopes({ scopeManager }: Parsed): string[] {
  return scopeManager.scopes.map(
    (scope) =>
      `${scope.type}: ${scope.variables.map(({ name, references }) => `${name} ${references.length}`).join(', ')}; through ${scope.through.map(({ identifier }) => identifier.name).join(', ')}`,
  );
}

function findDifference(file: string, text: string): string | undefined {
  let expected: Parsed;
  try {
    expected = parseThoroughly(file, text);
  } catch {
    return undefined;
  }
  const actual = parse(file, text);
  if (actual.parser === 'typescript') return 'not parsed by the fast parser';
  for (const describePart of [describeTokens, describeComments, describeNodes, describeScopes]) {
    const [a, b] = [describePart(actual), describePart(expected)];
    const index = Array.from({ length: Math.max(a.length, b.length) }).findIndex(
      (_, at) => a[at] !== b[at],
    );
    if (index >= 0) return `${describePart.name} ${index}: ${a[index]} instead of ${b[index]}`;
  }
  return undefined;
}

describe('the fast parser', () => {
  it('gives the same as the thorough one for the sources that are installed', () => {
    const files = PACKAGES.flatMap((name) => listSources(path.join(root, 'node_modules', name)))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
      .filter(({ text }) => text.length < LONGEST);
    assert.ok(files.length > 250, `only ${files.length} files were found`);
    const differences = files.flatMap(({ file, text }) => {
      const difference = findDifference(file, text);
      return difference === undefined ? [] : [`${path.relative(root, file)}: ${difference}`];
    });
    assert.deepEqual(differences, []);
  }).timeout(120_000);

  const HARD = {
    'a.ts': [
      'const a = b as Map<string, Array<Set<number>>>; const c = d >> 2 >>> 1; e >>= f; g >= h;',
      'let x: A<B<C>>= y;',
      'const r = /[/]>>/g.test(s) ? a / b / c : `x${`y${1}`}z`;',
      'class A { #x = 1; @d() y!: string; get [z]() { return this.#x; } }',
      'function f<const T extends (...args: any[]) => void>(this: T, a?: number): asserts a is number {}',
      'a?.b?.[0]?.(1) ?? 2; a ? .5 : 1; 1_000n ** 0xFF; x ||= y &&= z ??= 1;',
      'type T = `a${string}b` | { readonly [K in keyof U]?: U[K] }; enum E { A = 1 << 2 }',
      '#!/usr/bin/env node\nlabel: for (;;) { continue label; }'.replace('#!', '//'),
      'export * as ns from "x" with { type: "json" }; import type { A } from "y"; /* a */ // b',
      'if (a) /re/.test(b); const s = "a\\\nb"; let \\u0061bc = 1;',
    ],
    'a.tsx': [
      'const a = <A b="x > y" {...c} d={e >> 1}>text &amp; {f}<></> 1 &lt; 2</A>;',
      'const b = <a.b-c d:e="f"\n>  </a.b-c>;',
      'const g = <T,>(x: T) => <div>{x}</div>;',
    ],
    'a.js': ['var yield_ = function* () { yield /a/ };', 'const a = <div className="b">c</div>;'],
  };
  for (const [file, texts] of Object.entries(HARD)) {
    for (const text of texts) {
      it(`agrees about ${text.slice(0, 50)} in ${file}`, () => {
        assert.equal(findDifference(`/${file}`, text), undefined);
      });
    }
  }

  it('leaves to the thorough one what it refuses, which says what is wrong', () => {
    assert.throws(() => parse('/a.ts', 'const = 1;'), /expected/);
    assert.equal(parse('/a.ts', 'const a = 1;').parser, 'oxc');
  });
});
