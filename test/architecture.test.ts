/**
 * The invariants of ARCHITECTURE.md that can be read off the source text: who may import whom, where Persona's vocabulary
 * may stand, how long a file may be, and that nothing committed belongs to one machine.
 */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import path from 'node:path';
import {
  findImports,
  findLiterals,
  type Import,
  listFiles,
  listSources,
  read,
} from './source-files.js';
import { findSpelled, getVocabulary, type Term } from './vocabulary.js';

interface Manifest {
  readonly workspaces?: string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What a workspace may import beside itself; `types` is gone at run time. */
interface Allowed {
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Node's own modules. */
  readonly node: boolean;
}

const ALLOWED: Readonly<Record<string, Allowed>> = {
  api: { values: [], types: [], node: false },
  core: {
    // Of the AST types one value is left at run time, the enumeration of node types.
    values: ['@persona-lint/api', '@typescript-eslint/types'],
    types: ['@typescript-eslint/scope-manager'],
    node: false,
  },
  'eslint-plugin': {
    values: [...getDependencies('eslint-plugin')],
    types: ['@typescript-eslint/types', '@typescript-eslint/utils'],
    node: true,
  },
  simulator: { values: [...getDependencies('simulator')], types: [], node: true },
  server: {
    values: [...getDependencies('server')],
    types: ['@typescript-eslint/types', '@typescript-eslint/utils'],
    node: true,
  },
  client: {
    values: [
      ...['@persona-lint/api', 'persona-language-server/protocol'],
      // The editor itself provides the first of them.
      ...['vscode', 'vscode-languageclient'],
      // Of the playground: its child process, and what its page is made of.
      ...['persona-sim', 'lit', '@vscode-elements/elements', 'marked'],
      ...['@codemirror', '@lezer/highlight'],
    ],
    types: ['@lezer/common'],
    node: true,
  },
};

/** Lines; a file near 300 is the aim, beyond this it needs a reason. */
const LONGEST_FILE = 400;
const MAY_BE_LONGER: readonly { readonly file: RegExp; readonly reason: string }[] = [
  { file: /^api\/src\/operations\//, reason: 'rows of data, one operation each' },
  { file: /^api\/src\/responses\/(operations|resources)/, reason: 'rows of data, one type each' },
  { file: /^core\/src\/library\//, reason: 'rows of data, one library each' },
];

const DRAWERS = /^(utils?|helpers?|common|misc|lib|shared-code|tools)$/;

const workspaces = readManifest('package.json').workspaces ?? [];

describe('imports follow the map', () => {
  it('every workspace has its row', () => {
    assert.deepEqual(Object.keys(ALLOWED).sort(), [...workspaces].sort());
  });

  for (const [workspace, allowed] of Object.entries(ALLOWED)) {
    it(`${workspace} imports only what it may`, () => {
      const files = listSources(workspace);
      assert.ok(files.length > 0, `${workspace}/src has no sources`);
      const wrong = files.flatMap((file) =>
        findImports(file)
          .filter((one) => !isAllowed(file, workspace, one, allowed))
          .map((one) => `${file}:${one.line} imports ${one.specifier ?? 'what it computes'}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

describe("Persona's vocabulary stands in api/ only", () => {
  const vocabulary = getVocabulary();

  it('knows paths, headers, titles, prefixes and hosts', () => {
    for (const kind of ['path', 'header', 'title', 'key prefix', 'host'] satisfies Term['kind'][]) {
      assert.ok(
        vocabulary.some((term) => term.kind === kind),
        `no ${kind} is known, so none would be found`,
      );
    }
  });

  it('sees a term in a literal, and not in a longer word', () => {
    const spelled = (text: string) => findSpelled(text, vocabulary).map(({ kind }) => kind);
    assert.deepEqual(spelled('/inquiries'), ['path']);
    assert.deepEqual(spelled('POST /inquiries/{inquiry-id}/resume goes out'), ['path']);
    assert.deepEqual(spelled('idempotency-key'), ['header']);
    assert.deepEqual(spelled('without an Idempotency-Key header'), ['header']);
    assert.deepEqual(spelled('persona/require-idempotency-key'), []);
    assert.deepEqual(spelled('rules/inquiries.md'), []);
    assert.deepEqual(spelled('Bad Request'), ['title']);
    assert.deepEqual(spelled('persona_sandbox_'), ['key prefix']);
    assert.deepEqual(spelled('persona_sandboxed'), []);
    assert.deepEqual(spelled('https://api.withpersona.com'), ['host']);
  });

  for (const workspace of workspaces.filter((name) => name !== 'api')) {
    it(`${workspace} spells none of it`, () => {
      const spelled = listSources(workspace).flatMap((file) =>
        findLiterals(file).flatMap(({ text, line }) =>
          findSpelled(text, vocabulary).map((term) => `${file}:${line} ${term.kind} ${term.text}`),
        ),
      );
      assert.deepEqual(spelled, []);
    });
  }
});

describe('files', () => {
  const files = listFiles();

  it('stay small, or have a reason', () => {
    const long = workspaces
      .flatMap(listSources)
      .filter((file) => !MAY_BE_LONGER.some((exception) => exception.file.test(file)))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ file, lines }) => `${file} has ${lines} lines`);
    assert.deepEqual(long, []);
  });

  it('are named by a concept, not put into a drawer', () => {
    const drawers = files.filter(
      (file) =>
        !file.startsWith('examples/') &&
        !file.startsWith('test/corpus/programs/') &&
        file.split('/').some((part) => DRAWERS.test(path.parse(part).name)),
    );
    assert.deepEqual(drawers, []);
  });

  it('name no machine, no home folder and no registry', () => {
    const strangers = getStrangers();
    const found = files.filter(isText).flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => {
          const hit = strangers.find((pattern) => pattern.test(line));
          return hit ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [];
        }),
    );
    assert.deepEqual(found, []);
  });

  it('are made and used: each invariant of ARCHITECTURE.md names a test that exists', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`((?:[\w-]+\/)*test\/[\w./-]*)`/g)];
    assert.ok(named.length > 3);
    const missing = named
      .map(([, name = '']) => name)
      .filter((name) => !files.some((file) => file === name || file.startsWith(name)));
    assert.deepEqual(missing, []);
  });
});

function isAllowed(
  file: string,
  workspace: string,
  { specifier, typeOnly }: Import,
  allowed: Allowed,
): boolean {
  // A parser that the user has installed, for example.
  if (specifier === undefined) return allowed.node;
  if (specifier.startsWith('.')) {
    return path.posix.join(path.posix.dirname(file), specifier).startsWith(`${workspace}/src/`);
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return allowed.node;
  const names = typeOnly ? [...allowed.values, ...allowed.types] : allowed.values;
  return names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

/** What a workspace declares, so that an import of something merely hoisted is seen. */
function getDependencies(workspace: string): string[] {
  const manifest = readManifest(`${workspace}/package.json`);
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
}

/** Put together from parts, because this file is searched too. */
function getStrangers(): RegExp[] {
  const folders = ['home', 'root', 'Users', 'work', 'farm', 'mnt'].join('|');
  const registries = ['registry\\.npm', 'registry\\.yarn', 'deb\\.debian'].join('|');
  return [
    new RegExp(`(?<![\\w.:)}\\]-])/(?:${folders})/\\w`),
    new RegExp(`\\b[A-Z]:\\\\{1,2}(?:${folders})\\b`),
    new RegExp(`(?:${registries})`, 'i'),
  ];
}

function isText(file: string): boolean {
  return !/\.(png|gif|ico|woff2?|vsix)$/.test(file);
}

function readManifest(file: string): Manifest {
  return JSON.parse(read(file)) as Manifest;
}
