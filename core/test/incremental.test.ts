/**
 * A file analysed again after edits has the facts that it has when it is analysed for the first time. Edits are made in
 * programs of the corpus, each in the same analyzer as the one before; and what an edit cannot have changed is not run.
 */
import assert from 'node:assert/strict';
import { analyze, FileAnalyzer, type PersonaFile } from '../src/index.js';
import type { Root } from '../src/interpret/runner.js';
import { Session } from '../src/interpret/session.js';
import { MemoryModules } from './module-support.js';
import { findPackage, parseProgram, readPrograms, type Program } from './programs.js';
import { API, dedent, parse } from './support.js';

/** Every how many-th program is edited; all of them take minutes. */
const EVERY = Number(process.env['INCREMENTAL_EVERY'] ?? 15);

const programs = readPrograms();

describe('a file analysed again', function () {
  this.timeout(900_000);

  it('has the facts of a first analysis, after any edit and its undoing', () => {
    let edits = 0;
    for (const program of programs.filter((_, index) => index % EVERY === 0)) {
      const editor = new Editor(program);
      editor.show(program.text, 'opened');
      for (const [what, text] of listEdits(program)) {
        if (!parses({ ...program, text })) continue;
        edits += 1;
        editor.show(text, what);
        editor.show(program.text, `${what}, undone`);
      }
    }
    assert.ok(edits > 100);
  });
});

describe('what an edit leaves alone', () => {
  const program = dedent(`
    const BASE = '${API}';
    const headers = { 'Idempotency-Key': process.env.KEY };

    export async function create(body) {
      return fetch(BASE + '/inquiries', { method: 'POST', headers, body });
    }

    async function send(path, init) {
      return fetch(BASE + path, init);
    }

    export async function list() {
      return send('/inquiries', { method: 'GET' });
    }

    export class Accounts {
      async create(body) {
        return this.post('/accounts', body);
      }

      post(path, body) {
        return fetch(BASE + path, { method: 'POST', headers, body });
      }
    }
  `);
  const runs = countRuns();

  function edit(from: string, to: string): string[] {
    const analyzer = new FileAnalyzer();
    analyzer.analyze(parse(program));
    runs.length = 0;
    const edited = program.replace(from, () => to);
    assert.notEqual(edited, program);
    assertEqual(analyzer.analyze(parse(edited)), analyze(parse(edited)));
    return runs.splice(0).filter((each) => each !== '');
  }

  it('nothing is run for a comment, for white space or a type', () => {
    assert.deepEqual(
      edit('export async function list', '// Lists.\nexport async function list'),
      [],
    );
    assert.deepEqual(edit("{ method: 'GET' }", "{\n  method: 'GET',\n}"), []);
    assert.deepEqual(edit('list()', 'list(): Promise<Response>'), []);
  });

  it('a function that nobody mentions is run alone', () => {
    assert.deepEqual(edit("'POST', headers, body }", "'POST', headers: {}, body }"), ['create']);
  });

  it('a function is run with those that mention it', () => {
    assert.deepEqual(edit('BASE + path, init', 'BASE + path, { ...init }'), ['send', 'list']);
    assert.deepEqual(edit("'GET' }", "'DELETE' }"), ['send', 'list']);
  });

  it('a method is run with its class', () => {
    assert.deepEqual(edit("'/accounts', body", "'/cases', body"), ['create', 'post']);
  });

  it('everything is run for the module body', () => {
    const all = ['create', 'send', 'list', 'create', 'post'];
    assert.deepEqual(edit('process.env.KEY', "'one key'").sort(), all.sort());
  });
});

/** Texts of one file that are shown one after the other, both ways. */
describe('what functions have to do with each other', () => {
  function change(from: string, to: string, files: Readonly<Record<string, string>> = {}): void {
    for (const texts of [
      [from, to],
      [to, from],
    ]) {
      const modules = new MemoryModules(files);
      const analyzer = new FileAnalyzer();
      for (const text of texts) {
        modules.set('/main.tsx', text);
        const source = parse(text, { file: '/main.tsx' });
        assertEqual(analyzer.analyze(source, { modules }), analyze(source, { modules }));
      }
    }
  }

  it('a call that stands where a comment with the same text stood is not taken for the comment', () => {
    const program = dedent(`
      const send = () => fetch('${API}/inquiries');
      export function start() {
        // send();
        send();
      }
    `);
    change(program, program.replace('// send();\n  send();', 'send();\n  // send();'));
  });

  it('one behind a blank that becomes the end of a line', () => {
    const program = `export const first = 1; export const send = () => fetch('${API}/cases');`;
    change(program, program.replace('; ', ';\n'));
  });

  it('a class and what makes an instance of something with its name', () => {
    const program = dedent(`
      class Client {
        constructor(base) { this.base = base; }
        post(path) { return fetch(this.base + path, { method: 'POST' }); }
      }
      export const client = new Client('${API}');
      export const other = (Client) => Client;
    `);
    change(program, program.replace('=> Client', "=> new Client('/')"));
  });

  it('a field by the name of what programs have', () => {
    const program = dedent(`
      import type { AxiosInstance } from 'axios';
      export class Cases {
        at: AxiosInstance;
        post = () => this.at.post('${API}/cases', this.fetchOptions);
      }
    `);
    change(program, program.replace('at: AxiosInstance', 'at: Map<string, string>'));
  });

  it('one that is written once, and stands on several ways', () => {
    const program = dedent(`
      try {
        await start();
      } finally {
        globalThis.stop = () => fetch('${API}/cases');
      }
    `);
    change(program, program.replace('/cases', '/reports'));
  });

  for (const [way, text] of [
    ['an error', `let held;\ntry { throw { send }; } catch (e) { held = e; }`],
    ['a function', `const held = {};\nfunction keep(send) { held.send = send; }\nkeep(send);`],
    ['a library', `import * as held from 'somewhere';\nheld.send = send;`],
    ['a module', `import { held, keep } from './held.js';\nkeep(send);`],
  ] as const) {
    it(`one that another finds in ${way}`, () => {
      const program = dedent(`
        ${text.replaceAll('\n', '\n        ')}
        function send(path) { return fetch('${API}' + path, { method: 'POST' }); }
        export const start = () => held.send('/inquiries');
      `);
      change(program, program.replace("'POST'", "'PUT'"), {
        '/held.js': `export const held = {};\nexport function keep(send) { held.send = send; }`,
      });
    });
  }

  it('one that shows that the whole file runs in a browser', () => {
    const program = dedent(`
      import swr from 'swr';
      import { KEY } from './key.js';
      const headers = { Authorization: 'Bearer ' + KEY };
      export const useCases = (load) => swr('cases', load);
      export const load = () => fetch('${API}/cases', { headers });
    `);
    change(program, program.replace("swr('cases', load)", "load('cases')"), {
      '/key.js': 'export const KEY = process.env.PERSONA_API_KEY;',
    });
  });

  it('one whose module looks at what is left of the limit', () => {
    const program = dedent(`
      import { send } from './limits.js';
      export const all = (ids) =>
        Promise.all(ids.map((id) => fetch('${API}/inquiries/' + id)));
      export const one = () => {};
    `);
    change(program, program.replace('{}', "send('/cases')"), {
      '/limits.js': dedent(`
        export const send = (path) => fetch('${API}' + path);
        export const look = (response) => response.headers.get('RateLimit-Remaining');
      `),
    });
  });

  it('those of which one reaches a module that sends where the other does', () => {
    const program = dedent(`
      import { post } from './http.js';
      import { put } from './put.js';
      export const first = () => post('/inquiries');
      export const second = () => put('/cases');
    `);
    change(program, program.replace('/cases', '/reports'), {
      '/http.js': `export const post = (path) => fetch('${API}' + path, { method: 'POST' });`,
      '/put.js': dedent(`
        import { post } from './http.js';
        export const open = () => post('/accounts');
        export const put = (path) => fetch('${API}' + path, { method: 'PUT' });
      `),
    });
  });
});

describe('what a file imports', () => {
  it('is looked at again when it changes, and not when only the file itself does', () => {
    const modules = new MemoryModules({
      '/http.ts': `export const post = (path) => fetch('${API}' + path, { method: 'POST' });`,
    });
    const file = '/main.ts';
    const main = `import { post } from './http.js';\nexport const start = () => post('/inquiries');`;
    const analyzer = new FileAnalyzer();
    const list = (text: string): (string | undefined)[] => {
      modules.set(file, text);
      const source = parse(text, { file });
      const found = analyzer.analyze(source, { modules });
      assertEqual(found, analyze(source, { modules }));
      return found.calls.map(({ method, path }) => `${method ?? '?'} ${path ?? '?'}`);
    };
    assert.deepEqual(list(main), ['POST /inquiries', 'POST ?']);
    modules.set('/http.ts', `export const post = (path) => fetch('${API}' + path);`);
    assert.deepEqual(list(main), ['GET /inquiries', 'GET ?']);
    assert.deepEqual(list(`// Starts.\n${main}`), ['GET /inquiries', 'GET ?']);
  });
});

/** Names of functions with requests, each time a part of a file is run. */
function countRuns(): string[] {
  const names: string[] = [];
  const kept = Object.getOwnPropertyDescriptor(Session.prototype, 'runPart')!;
  const runPart = kept.value as (this: Session, isWanted: () => boolean) => Root[];
  const counting = function (this: Session, isWanted: () => boolean): Root[] {
    const roots = runPart.call(this, isWanted);
    names.push(...roots.map(({ fn }) => fn.name));
    return roots;
  };
  before(() => Object.defineProperty(Session.prototype, 'runPart', { ...kept, value: counting }));
  after(() => Object.defineProperty(Session.prototype, 'runPart', kept));
  return names;
}

function parses(program: Program): boolean {
  try {
    parseProgram(program);
    return true;
  } catch {
    return false;
  }
}

/** A program and the modules beside it, analysed again and again. */
class Editor {
  readonly #program: Program;
  readonly #modules: MemoryModules;
  readonly #analyzer = new FileAnalyzer();

  constructor(program: Program) {
    this.#program = program;
    const folder = findPackage(program) ?? program.file;
    const beside = programs.filter(({ file }) => file.startsWith(`${folder}/`));
    this.#modules = new MemoryModules(
      Object.fromEntries(beside.map(({ file, text }) => [toPath(file), text])),
    );
  }

  /** Fails when an analysis after others finds something else than a first one. */
  show(text: string, what: string): void {
    const { file } = this.#program;
    this.#modules.set(toPath(file), text);
    const source = { ...parseProgram({ file, text }), file: toPath(file) };
    const host = { modules: this.#modules };
    assertEqual(this.#analyzer.analyze(source, host), analyze(source, host), `${file}: ${what}`);
  }
}

function toPath(file: string): string {
  return `/${file}`;
}

function assertEqual(again: PersonaFile, first: PersonaFile, message?: string): void {
  assert.deepEqual(normalise(again), normalise(first), message);
}

/** Numbers of calls and the order of facts differ. */
function normalise(model: PersonaFile): unknown {
  const plain = JSON.parse(
    JSON.stringify(model, (key, value: unknown) => (key === 'id' ? undefined : value)),
  ) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(plain).map(([key, facts]) => [
      key,
      Array.isArray(facts) ? facts.map((each) => JSON.stringify(each)).sort() : facts,
    ]),
  );
}

/** Edits as people make them, by what they are called. */
function listEdits({ text }: Program): [string, string][] {
  const edits: [string, string][] = [
    ['a comment at the top', `// A comment.\n${text}`],
    [
      'a function at the end',
      `${text}\nasync function added() { await fetch('${API}/reports'); }\n`,
    ],
    ['a statement at the end', `${text}\nconsole.log('ready');\n`],
    ['another header', text.replace(/Idempotency-Key/u, 'X-Other')],
    ['another path', text.replace('/inquiries', '/accounts')],
    ['another method', text.replace(/'POST'/u, "'PUT'")],
    ['no retry', text.replace(/attempt < \w+/u, 'attempt < 1')],
    ['no await', text.replace('await ', '')],
    ['another name', text.replace(/\bkey\b/gu, 'renamed')],
  ];
  const bodies = [...text.matchAll(/\) (?:=> )?\{\n/gu)].map(
    ({ index, 0: { length } }) => index + length,
  );
  for (const at of bodies.filter((_, index) => index % 3 === 0)) {
    const before = text.slice(0, at);
    const after = text.slice(at);
    edits.push(
      [`a statement in a function at ${String(at)}`, `${before}const added = 1;\n${after}`],
      [
        `a request in a function at ${String(at)}`,
        `${before}fetch('${API}/cases', { method: 'POST' });\n${after}`,
      ],
    );
  }
  return edits.filter(([, edited]) => edited !== text);
}
