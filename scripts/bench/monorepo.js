/**
 * A monorepo of 5,000 modules, 400 of which call Persona through shared wrappers: what the plugin's share of a whole ESLint
 * run is, what an edit in the shared wrapper makes it read again, and how much memory the summaries of the modules take.
 *
 * The modules without Persona are real ones, copies of RxJS; the others are written from templates. All of it lies in a
 * temporary folder, because imports are resolved on disk.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ESLint } from 'eslint';
import { readPlainTree } from './corpus.js';
import { withTemporary } from './temporary.js';

const MODULES = 5000;
const CALLERS = 400;
const LIMITS = { share: 0.05, summaryMb: 50 };

/** @typedef {{ text: string, over: string[] }} Result */

/** @returns {Promise<Result>} */
export async function benchMonorepo() {
  return withTemporary('bench', async (root) => {
    const files = writeMonorepo(root);
    const run = await lintAll(root);
    const memory = await measureSummaries(files);
    const edit = await measureEdit(files);
    return report(files.length, { ...run, ...memory, ...edit });
  });
}

/**
 * @param {number} count
 * @param {{ share: number, totalMs: number, pluginMs: number, findings: number, summaryMb: number, summaries: number,
 *   parsedAgain: number, dependents: number }} measured
 * @returns {Result}
 */
function report(count, measured) {
  const { share, totalMs, pluginMs, findings, summaryMb, summaries, parsedAgain } = measured;
  const over = [];
  if (share > LIMITS.share) over.push(`monorepo: the plugin takes ${percent(share)} of the run`);
  if (summaryMb > LIMITS.summaryMb)
    over.push(`monorepo: summaries take ${summaryMb.toFixed(0)} MB`);
  if (parsedAgain !== 1)
    over.push(`monorepo: an edit makes ${parsedAgain} modules be parsed again`);
  const text =
    `a monorepo of ${count} modules, ${CALLERS} of them callers: ${percent(share)} of the run (limit ${percent(LIMITS.share)})\n` +
    `  ${findings} findings; ESLint with the plugin ${totalMs.toFixed(0)} ms, of which the plugin ${pluginMs.toFixed(0)} ms\n` +
    `  ${summaries} summaries in ${summaryMb.toFixed(1)} MB (limit ${LIMITS.summaryMb} MB)\n` +
    `  an edit in the shared wrapper: ${parsedAgain} module parsed again, ${measured.dependents} of ${count} modules analysed again`;
  return { text, over };
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

// The tree

/**
 * @param {string} root
 * @returns {string[]} all modules, absolute
 */
function writeMonorepo(root) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [name, text] of Object.entries(SHARED))
    files.set(`packages/persona/src/${name}`, text);
  for (let index = 0; index < CALLERS; index += 1) {
    const template = /** @type {(index: number) => string} */ (TEMPLATES[index % TEMPLATES.length]);
    files.set(`packages/app-${index % 20}/src/persona/caller-${index}.ts`, template(index));
  }
  const plain = readPlainTree();
  for (let index = 0; files.size < MODULES; index += 1) {
    const { filename, text } = /** @type {typeof plain[0]} */ (plain[index % plain.length]);
    const copy = Math.floor(index / plain.length);
    files.set(filename.replace('rxjs/rxjs/src', `packages/lib-${copy}/src`), text);
  }
  writeFileSync(
    path.join(root, 'package.json'),
    '{ "private": true, "workspaces": ["packages/*"] }',
  );
  const written = [];
  for (const [name, text] of files) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.push(file);
  }
  return written;
}

/** @type {Record<string, string>} */
const SHARED = {
  'config.ts': `
export const config = {
  baseUrl: process.env.PERSONA_BASE_URL ?? 'https://api.withpersona.com/api/v1',
  version: '2023-01-05',
};
`,
  'errors.ts': `
export class PersonaError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}
export const isRetryable = (error: unknown) => !(error instanceof PersonaError) || error.status === 429;
`,
  'http.ts': `
import { config } from './config.js';
import { PersonaError } from './errors.js';
export interface Options { method?: string; body?: unknown; idempotencyKey?: string }
export async function request(path: string, { method = 'GET', body, idempotencyKey }: Options = {}) {
  const headers: Record<string, string> = {
    Authorization: \`Bearer \${process.env.PERSONA_API_KEY}\`,
    'Persona-Version': config.version,
    'Content-Type': 'application/json',
  };
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
  const response = await fetch(\`\${config.baseUrl}\${path}\`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new PersonaError(response.status, await response.text());
  return response.json();
}
`,
  'retry.ts': `
import { isRetryable } from './errors.js';
export async function withRetry<T>(send: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** attempt));
    }
  }
}
`,
  'client.ts': `
import { request } from './http.js';
import { withRetry } from './retry.js';
export class PersonaClient {
  create(attributes: Record<string, unknown>, idempotencyKey: string) {
    return withRetry(() => request('/inquiries', { method: 'POST', body: { data: { attributes } }, idempotencyKey }));
  }
  get(id: string) {
    return request(\`/inquiries/\${id}\`);
  }
  post(path: string, body: unknown, idempotencyKey?: string) {
    return request(path, { method: 'POST', body, idempotencyKey });
  }
}
export const persona = new PersonaClient();
`,
  'index.ts': `
export * from './client.js';
export * from './http.js';
export * from './retry.js';
export { PersonaError } from './errors.js';
`,
};

const SHARED_PATH = '../../../persona/src/index.js';

/** Callers as programs write them; about one in three makes a mistake. */
const TEMPLATES = [
  (/** @type {number} */ n) => `
import { randomUUID } from 'node:crypto';
import { persona } from '${SHARED_PATH}';
export async function start${n}(user: { id: string }) {
  const inquiry = await persona.create({ 'reference-id': user.id }, randomUUID());
  return inquiry.data.id;
}
`,
  (/** @type {number} */ n) => `
import { request, PersonaError } from '${SHARED_PATH}';
export interface Row${n} { id: string; status: string }
export async function status${n}(id: string): Promise<Row${n} | undefined> {
  try {
    const { data } = await request(\`/inquiries/\${id}\`);
    return { id: data.id, status: data.attributes.status };
  } catch (error) {
    if (error instanceof PersonaError && error.status === 404) return undefined;
    throw error;
  }
}
`,
  (/** @type {number} */ n) => `
import { persona, PersonaClient } from '${SHARED_PATH}';
export class Service${n} {
  constructor(private readonly client: PersonaClient = persona) {}
  async resume(id: string) {
    return this.client.post(\`/inquiries/\${id}/resume\`, {});
  }
  async expire(id: string, key: string) {
    return this.client.post(\`/inquiries/\${id}/expire\`, {}, key);
  }
}
`,
  (/** @type {number} */ n) => `
import { request, withRetry } from '${SHARED_PATH}';
const tags = ['new', 'checked', 'closed'] as const;
export function tag${n}(id: string, which: number, key: string) {
  const name = tags[which % tags.length];
  return withRetry(() =>
    request(\`/accounts/\${id}/add-tag\`, { method: 'POST', body: { meta: { 'tag-name': name } }, idempotencyKey: key }),
  );
}
`,
];

// Measuring

/** @param {string} root */
async function lintAll(root) {
  const parser = await import('@typescript-eslint/parser');
  const { default: plugin } = await import('eslint-plugin-persona');
  const clock = { ms: 0 };
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { persona: { ...plugin, rules: timed(plugin.rules, clock) } },
    rules: plugin.configs.strict.rules,
  };
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  const start = performance.now();
  const results = await eslint.lintFiles(['packages']);
  const totalMs = performance.now() - start;
  const broken = results.flatMap(({ messages }) => messages).find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  const findings = results.reduce((sum, { messages }) => sum + messages.length, 0);
  return { share: clock.ms / totalMs, totalMs, pluginMs: clock.ms, findings };
}

/**
 * The same rules, with the time they take added up: making the listeners, and each listener.
 * @param {NonNullable<ESLint.Plugin['rules']>} rules
 * @param {{ ms: number }} clock
 * @returns {NonNullable<ESLint.Plugin['rules']>}
 */
function timed(rules, clock) {
  /** @template T @param {() => T} run @returns {T} */
  const measure = (run) => {
    const start = performance.now();
    try {
      return run();
    } finally {
      clock.ms += performance.now() - start;
    }
  };
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      /** @type {import('eslint').Rule.RuleModule} */
      const wrapped = {
        ...rule,
        create(context) {
          const listeners = measure(() => rule.create(context));
          return Object.fromEntries(
            Object.entries(listeners).map(([event, listener]) => [
              event,
              (/** @type {unknown[]} */ ...args) =>
                measure(() => /** @type {(...args: unknown[]) => void} */ (listener)(...args)),
            ]),
          );
        },
      };
      return [name, wrapped];
    }),
  );
}

/**
 * What the summaries of all modules that touch Persona take in memory, with everything that is linked to run them.
 * @param {string[]} files
 */
async function measureSummaries(files) {
  const { FileModules } = await import('../../eslint-plugin/dist/modules/file-modules.js');
  const modules = new FileModules();
  const touching = files.filter((file) => file.includes(`${path.sep}persona${path.sep}`));
  setFlagsFromString('--expose-gc');
  const collect = /** @type {() => void} */ (runInNewContext('gc'));
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = touching.map((file) => modules.load(file));
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  return { summaries: kept.length, summaryMb: bytes / 1e6 };
}

/**
 * Opens the shared wrapper with another text, as an editor does, and lints everything once more: which modules are parsed
 * again, and whose findings change.
 * @param {string[]} files
 */
async function measureEdit(files) {
  const { FileModules } = await import('../../eslint-plugin/dist/modules/file-modules.js');
  const { getReach } = await import('@persona-lint/core');
  const modules = new FileModules();
  const wrapper = files.find((file) => file.endsWith(`${path.sep}http.ts`)) ?? '';
  const touching = files.filter((file) => file.includes(`${path.sep}persona${path.sep}`));
  const before = new Map(touching.map((file) => [file, modules.load(file)]));
  modules.open(wrapper, `${readFileSync(wrapper, 'utf8')}\nexport const edited = true;\n`);
  const parsedAgain = touching.filter((file) => modules.load(file) !== before.get(file)).length;
  const reach = getReach(modules);
  const dependents = files.filter((file) => reach.evidence(file)).length;
  return { parsedAgain, dependents };
}
