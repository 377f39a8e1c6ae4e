/**
 * The language server as an editor drives it, over stdio: edits until their findings are there. Microsoft's ESLint server,
 * with the same plugin, gets the same edits in the same run, in turn, so that the figures can be compared.
 *
 * The ESLint server comes from npm, `vscode-langservers-extracted` in one exact version, into a temporary folder.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../workspace.js';
import { writeDense } from './dense.js';
import { installInto, withTemporary } from './temporary.js';

const ESLINT_SERVER = 'vscode-langservers-extracted@4.10.0';
const EDITS = Number(process.env['BENCH_EDITS'] ?? 15);
const STARTS = 3;
const DEPENDENTS = 50;
const SIZES = [300, 2000];

/** @typedef {{ name: string, command: string[], settings: object, options: unknown }} Kind */
/** @typedef {{ text: string, over: string[] }} Result */

/** @returns {Promise<Result>} */
export async function benchEditor() {
  return withTemporary('editor', async (folder) => {
    const installed = installInto(path.join(folder, 'eslint-server'), ESLINT_SERVER);
    const workspace = path.join(folder, 'workspace');
    writeWorkspace(workspace);
    return measure(workspace, toKinds(workspace, installed));
  });
}

/** @param {string} workspace */
function writeWorkspace(workspace) {
  mkdirSync(path.join(workspace, 'src'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(workspace, 'node_modules'), 'dir');
  /** @type {Record<string, string>} */
  const files = {
    'package.json': '{ "type": "module" }',
    'eslint.config.js':
      "import persona from 'eslint-plugin-persona';\nimport * as parser from '@typescript-eslint/parser';\n" +
      "export default [{ ...persona.configs.recommended, files: ['**/*.ts'], languageOptions: { parser } }];\n",
    'src/plain.ts': readFileSync(
      path.join(root, 'node_modules/rxjs/src/internal/Observable.ts'),
      'utf8',
    ),
    'src/http.ts': WRAPPER,
  };
  for (const size of SIZES) files[`src/dense-${size}.ts`] = writeDense(size);
  for (let index = 0; index < DEPENDENTS; index += 1)
    files[`src/caller-${index}.ts`] = writeCaller(index);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text);
}

const WRAPPER = `
export async function post(path: string, body: unknown, key?: string) {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (key !== undefined) headers['Idempotency-Key'] = key;
  const response = await fetch(\`https://api.withpersona.com/api/v1\${path}\`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
`;

/** @param {number} index */
function writeCaller(index) {
  return `import { post } from './http.js';
export async function start${index}(id: string) {
  const inquiry = await post('/inquiries', { data: { attributes: { 'reference-id': id } } });
  return post(\`/inquiries/\${inquiry.data.id}/resume\`, {}, crypto.randomUUID());
}
`;
}

/**
 * @param {string} workspace
 * @param {string} installed
 * @returns {Kind[]}
 */
function toKinds(workspace, installed) {
  const folder = { uri: pathToFileURL(workspace).href, name: 'workspace' };
  return [
    {
      name: 'this server',
      command: [process.execPath, path.join(root, 'server/dist/main.js'), '--stdio'],
      settings: {},
      options: { trusted: true },
    },
    {
      name: 'the ESLint server',
      command: [
        process.execPath,
        path.join(installed, 'bin/vscode-eslint-language-server'),
        '--stdio',
      ],
      settings: {
        ...{
          validate: 'on',
          run: 'onType',
          useESLintClass: true,
          quiet: false,
        },
        ...{
          experimental: {},
          rulesCustomizations: [],
          options: {},
          nodePath: null,
        },
        ...{ problems: { shortenToSingleLine: false }, onIgnoredFiles: 'off', format: false },
        ...{
          workingDirectory: { mode: 'location' },
          workspaceFolder: folder,
          packageManager: 'npm',
        },
        codeAction: {
          disableRuleComment: { enable: true, location: 'separateLine' },
          showDocumentation: { enable: true },
        },
        codeActionOnSave: { mode: 'all', enable: false },
      },
      options: undefined,
    },
  ];
}

class Editor {
  /**
   * @param {Kind} kind
   * @param {string} workspace
   */
  constructor({ command, settings, options }, workspace) {
    const [file = '', ...args] = command;
    this.started = performance.now();
    this.workspace = workspace;
    this.options = options;
    this.process = spawn(file, args, { cwd: workspace, stdio: ['pipe', 'pipe', 'ignore'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.pulls = false;
    /** @type {Map<string, number>} */
    this.lines = new Map();
    /** @type {Map<string, string>} */
    this.texts = new Map();
    this.version = 1;
    /** @type {Map<string, (items: unknown[]) => void>} */
    this.waiting = new Map();
    this.connection.onRequest((method, params) => {
      if (method === 'workspace/configuration') {
        const { items } = /** @type {{ items: unknown[] }} */ (/** @type {unknown} */ (params));
        return items.map(() => settings);
      }
      return method.startsWith('eslint/confirm') ? 4 : null;
    });
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (/** @type {{ uri: string, diagnostics: unknown[] }} */ { uri, diagnostics }) => {
        this.waiting.get(uri)?.(diagnostics);
      },
    );
    this.connection.listen();
  }

  async start() {
    const uri = pathToFileURL(this.workspace).href;
    const { capabilities } = /** @type {{ capabilities: { diagnosticProvider?: unknown } }} */ (
      await this.connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'workspace' }],
        initializationOptions: this.options,
        capabilities: {
          workspace: {
            configuration: true,
            workspaceFolders: true,
            diagnostics: { refreshSupport: true },
          },
          textDocument: {
            diagnostic: {},
            publishDiagnostics: {},
            synchronization: {},
          },
        },
      })
    );
    this.pulls =
      capabilities.diagnosticProvider !== undefined && capabilities.diagnosticProvider !== null;
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  /** @param {string} name */
  toUri(name) {
    return pathToFileURL(path.join(this.workspace, name)).href;
  }

  /**
   * @param {string} name
   * @returns {Promise<unknown[]>} what is found
   */
  async open(name) {
    const uri = this.toUri(name);
    const text = readFileSync(path.join(this.workspace, name), 'utf8');
    this.texts.set(uri, text);
    return this.#settle(uri, () =>
      this.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'typescript', version: 1, text },
      }),
    );
  }

  /**
   * One more line at the start of the file, so that findings show whether they belong to it.
   * @param {string} name
   * @param {readonly string[]} [others] whose findings are waited for, too
   * @returns {Promise<number>} milliseconds
   */
  async edit(name, others = []) {
    const uri = this.toUri(name);
    this.version += 1;
    const text = this.texts.get(uri) ?? '';
    const added = `// ${this.version}\n`;
    this.texts.set(uri, added + text);
    const end = { line: 0, character: 0 };
    const start = performance.now();
    await this.#settle(uri, () =>
      this.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: this.version },
        contentChanges: [{ range: { start: end, end }, text: added }],
      }),
    );
    await Promise.all(others.map((each) => this.#pull(this.toUri(each))));
    return performance.now() - start;
  }

  /**
   * @param {string} uri
   * @param {() => Promise<void>} send
   */
  async #settle(uri, send) {
    if (this.pulls) {
      await send();
      return this.#pull(uri);
    }
    /** @type {Promise<unknown[]>} */
    const done = new Promise((resolve) => {
      this.waiting.set(uri, (items) => {
        // What was sent for an older text does not count.
        const line = findFirstLine(items);
        if (line !== undefined && line === this.lines.get(uri)) return;
        if (line !== undefined) this.lines.set(uri, line);
        resolve(items);
      });
    });
    await send();
    return done;
  }

  /**
   * @param {string} uri
   * @returns {Promise<unknown[]>}
   */
  async #pull(uri) {
    const { items = [] } = /** @type {{ items?: unknown[] }} */ (
      await this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    );
    return items;
  }

  /** Megabytes in use, where the system says it. */
  get memory() {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
    } catch {
      return NaN;
    }
  }

  stop() {
    this.connection.dispose();
    this.process.kill();
  }
}

/** @param {readonly unknown[]} items */
function findFirstLine(items) {
  const lines = items.map((item) => {
    const { range } = /** @type {{ range: { start: { line: number } } }} */ (item);
    return range.start.line;
  });
  return lines.length === 0 ? undefined : Math.min(...lines);
}

/**
 * @param {string} workspace
 * @param {Kind[]} kinds
 * @returns {Promise<Result>}
 */
async function measure(workspace, kinds) {
  const lines = ['the language server, as an editor drives it (median of milliseconds):'];
  /** @type {string[]} */
  const over = [];
  const editors = [];
  for (const kind of kinds) {
    const starts = [];
    for (let count = 0; count < STARTS; count += 1) {
      const editor = await new Editor(kind, workspace).start();
      const found = await editor.open('src/dense-300.ts');
      starts.push(performance.now() - editor.started);
      if (found.length === 0) over.push(`${kind.name} finds nothing`);
      if (count < STARTS - 1) editor.stop();
      else editors.push({ name: kind.name, editor, cold: median(starts), found: found.length });
    }
  }
  /** @type {Record<string, number[]>} */
  const times = {};
  for (const size of SIZES) {
    const name = `src/dense-${size}.ts`;
    if (size !== 300) for (const { editor } of editors) await editor.open(name);
    const rows = editors.map(() => /** @type {number[]} */ ([]));
    for (let count = 0; count < EDITS; count += 1) {
      for (const [index, { editor }] of editors.entries())
        rows[index]?.push(await editor.edit(name));
    }
    times[size] = rows.map(median);
    const [own = 0, eslint = 0] = times[size];
    lines.push(
      `  edit of ${size} dense lines: ${list(editors, times[size])}; ${(own / eslint).toFixed(2)} × of the ESLint server (limit 0.33)`,
    );
    if (own > eslint / 3)
      over.push(
        `an edit of ${size} lines takes ${(own / eslint).toFixed(2)} × of the ESLint server's time`,
      );
  }
  const colds = editors.map(({ cold }) => cold);
  lines.push(`  first findings after a cold start: ${list(editors, colds)}`);
  if ((colds[0] ?? 0) > (colds[1] ?? 0))
    over.push('a cold start takes longer than the ESLint server');
  const memories = editors.map(({ editor }) => editor.memory);
  lines.push(`  memory, MB: ${list(editors, memories)}`);
  if ((memories[0] ?? 0) > (memories[1] ?? Infinity))
    over.push('the server takes more memory than the ESLint server');
  const [own] = editors;
  if (own !== undefined) await measureOwn(own.editor, lines, over);
  for (const { editor } of editors) editor.stop();
  return { text: lines.join('\n'), over };
}

/**
 * @param {Editor} editor
 * @param {string[]} lines
 * @param {string[]} over
 */
async function measureOwn(editor, lines, over) {
  await editor.open('src/plain.ts');
  const plain = [];
  for (let count = 0; count < EDITS; count += 1) plain.push(await editor.edit('src/plain.ts'));
  lines.push(`  edit of a file without Persona: ${median(plain).toFixed(1)} (limit 5)`);
  if (median(plain) > 5) over.push(`a file without Persona takes ${median(plain).toFixed(1)} ms`);
  await editor.open('src/http.ts');
  const callers = Array.from({ length: DEPENDENTS }, (_, index) => `src/caller-${index}.ts`);
  for (const name of callers) await editor.open(name);
  const [one, all] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (let count = 0; count < EDITS; count += 1) {
    one?.push(await editor.edit('src/http.ts', callers.slice(0, 1)));
    all?.push(await editor.edit('src/http.ts', callers));
  }
  const ratio = median(all ?? []) / median(one ?? []);
  lines.push(
    `  edit of a wrapper: ${median(one ?? []).toFixed(1)} with one dependent, ${median(all ?? []).toFixed(1)} with ${DEPENDENTS}; ${ratio.toFixed(1)} × (limit 5)`,
  );
  if (ratio > 5) over.push(`${DEPENDENTS} dependents take ${ratio.toFixed(1)} × the time of one`);
}

/**
 * @param {readonly { name: string }[]} editors
 * @param {readonly number[]} values
 */
function list(editors, values) {
  return editors
    .map(({ name }, index) => `${name} ${(values[index] ?? NaN).toFixed(0)}`)
    .join(', ');
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
