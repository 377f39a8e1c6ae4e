/**
 * The simulator under load: POSTs with a key of their own each, beside Prism, the usual mock server, and beside a Fastify
 * server that does nothing; its memory over many requests; and what very many live keys take.
 *
 * All servers get the same load in turn, in one run. What counts of a server is its best round: whatever else the machine
 * does only ever makes one slower. Prism and autocannon come from npm, in one exact version, into a temporary folder.
 */
import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../workspace.js';
import { writeOpenapi } from './openapi.js';
import { installInto, withTemporary } from './temporary.js';

/** The newest that says it runs on Node.js 20. */
const PRISM = '@stoplight/prism-cli@5.14.2';
const AUTOCANNON = 'autocannon@8.0.0';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2);
/** Many short ones: some fall into moments in which the machine does nothing else. */
const ROUNDS = 8;
const CONNECTIONS = 10;
const REQUESTS = 200_000;
/** Memory is looked at so many times; what is bounded has filled up before the first. */
const LOOKS = 4;
const KEYS = 1_000_000;
const LIMITS = { prism: 5, fastify: 0.6, growth: 1.1, keysMb: 1000 };

/** @typedef {{ text: string, over: string[] }} Result */
/** @typedef {{ name: string, address: string, path: string, process: import('node:child_process').ChildProcess }} Server */
/** @typedef {{ method: string, path: string, headers: Record<string, string>, body: string }} Sent */
/** @typedef {{ connections: number, duration?: number, amount?: number }} Load */
/** @typedef {{ requests: { average: number }, errors: number, non2xx: number, '2xx': number }} Answered */
/** @typedef {(options: object) => Promise<Answered>} Autocannon */

/** @returns {Promise<Result>} */
export async function benchSimulator() {
  return withTemporary('simulator', async (folder) => {
    const autocannon = await loadAutocannon(folder);
    const simulator = await startOwn('simulator');
    try {
      const parts = [
        await compareThroughput(folder, simulator, autocannon),
        await measureMemory(await startOwn('simulator'), autocannon),
        await measureKeys(await createInquiry(simulator)),
      ];
      return {
        text: ['the simulator:', ...parts.map(({ text }) => text)].join('\n'),
        over: parts.flatMap(({ over }) => over),
      };
    } finally {
      simulator.process.kill();
    }
  });
}

/**
 * @param {string} folder
 * @returns {Promise<Autocannon>}
 */
async function loadAutocannon(folder) {
  const installed = installInto(path.join(folder, 'autocannon'), AUTOCANNON);
  const file = path.join(installed, 'autocannon.js');
  const { default: autocannon } = /** @type {{ default: Autocannon }} */ (
    await import(pathToFileURL(file).href)
  );
  return autocannon;
}

// Throughput

/**
 * @param {string} folder
 * @param {Server} simulator
 * @param {Autocannon} autocannon
 * @returns {Promise<Result>}
 */
async function compareThroughput(folder, simulator, autocannon) {
  const [fastify, prism] = await Promise.all([
    startOwn('fastify'),
    startPrism(folder, await createInquiry(simulator)),
  ]);
  const servers = [simulator, fastify, ...('process' in prism ? [prism] : [])];
  const best = new Map(servers.map((server) => [server.name, 0]));
  // The first round is for warming up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const server of servers) {
      const answered = await shoot(autocannon, server, toCreation, { duration: SECONDS });
      if (answered.non2xx > 0) throw new Error(`${server.name} refuses ${answered.non2xx}`);
      const { average } = answered.requests;
      if (round > 0) best.set(server.name, Math.max(best.get(server.name) ?? 0, average));
    }
  for (const server of servers) if (server !== simulator) server.process.kill();
  return report(Object.fromEntries(best), 'reason' in prism ? prism.reason : undefined);
}

/**
 * The limit is five times Prism; where Prism cannot run, a part of what the bare framework does.
 * @param {Record<string, number>} best
 * @param {string | undefined} reason why there is no Prism
 * @returns {Result}
 */
function report({ simulator = 0, fastify = 0, prism }, reason) {
  const share = simulator / fastify;
  const ofFastify = `${(100 * share).toFixed(0)} % of bare Fastify's ${fastify.toFixed(0)}`;
  const head = `  POSTs with keys: ${simulator.toFixed(0)} a second`;
  if (prism === undefined) {
    const text = `${head}, ${ofFastify} (limit ${100 * LIMITS.fastify} %; Prism does not run: ${reason})`;
    const over = share < LIMITS.fastify ? [`the simulator does ${ofFastify}`] : [];
    return { text, over };
  }
  const times = simulator / prism;
  const ofPrism = `${times.toFixed(1)} × Prism's ${prism.toFixed(0)}`;
  const text = `${head}, ${ofPrism} (limit ${LIMITS.prism}), ${ofFastify}`;
  return { text, over: times < LIMITS.prism ? [`the simulator does ${ofPrism}`] : [] };
}

let sent = 0;

/**
 * A new customer each time, with a key of its own.
 * @param {string} target
 * @returns {Sent}
 */
function toCreation(target) {
  sent += 1;
  return toPost(target, randomUUID(), `user-${sent}`);
}

/**
 * @param {string} target
 * @param {string} key
 * @param {string} customer
 * @returns {Sent}
 */
function toPost(target, key, customer) {
  const fields = { 'name-first': 'Jane', 'name-last': 'Doe', birthdate: '1990-01-31' };
  const attributes = { 'inquiry-template-id': 'itmpl_ABC123', 'reference-id': customer, fields };
  return {
    method: 'POST',
    path: target,
    headers: { ...HEADERS, 'idempotency-key': key },
    body: JSON.stringify({ data: { attributes } }),
  };
}

const HEADERS = {
  'content-type': 'application/json',
  authorization: 'Bearer persona_sandbox_5d0cba4e-7f3a-4f3b-9c55-1b6b7b3c2a10',
  'persona-version': '2025-12-08',
};

/**
 * @param {Autocannon} autocannon
 * @param {Server} server
 * @param {(target: string) => Sent} next
 * @param {Partial<Load>} load
 */
async function shoot(autocannon, server, next, load) {
  const answered = await autocannon({
    url: server.address,
    connections: CONNECTIONS,
    ...load,
    requests: [
      { setupRequest: (/** @type {Sent} */ request) => toOwn(request, next(server.path)) },
    ],
  });
  if (answered.errors > 0 || answered['2xx'] === 0)
    throw new Error(`${server.name}: ${answered.errors} errors, ${answered['2xx']} answers`);
  return answered;
}

/**
 * autocannon writes into the headers it is given.
 * @param {Sent} request
 * @param {Sent} next
 */
function toOwn(request, next) {
  return { ...request, ...next, headers: { ...next.headers } };
}

/** @param {Server} server */
async function createInquiry({ address, path: target }) {
  const { method, headers, body } = toPost(target, randomUUID(), 'user-0');
  const response = await fetch(address + target, { method, headers, body });
  if (response.status !== 201) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

// Memory

/**
 * Requests that leave nothing behind that is meant to stay: replays, mismatches, changes, lists.
 * @param {Server} server
 * @param {Autocannon} autocannon
 * @returns {Promise<Result>}
 */
async function measureMemory(server, autocannon) {
  const body = /** @type {{ data: { id: string } }} */ (JSON.parse(await createInquiry(server)));
  const kept = `${server.path}/${body.data.id}`;
  let turn = 0;
  const next = (/** @type {string} */ target) => {
    turn += 1;
    const key = `key-${turn % 97}`;
    /** @type {Sent[]} */
    const kinds = [
      toPost(target, key, `${key}-customer`),
      toPost(target, key, `${key}-other`),
      { method: 'PATCH', path: kept, headers: HEADERS, body: toTags(turn) },
      { method: 'GET', path: `${target}?page[size]=5`, headers: HEADERS, body: '' },
    ];
    return /** @type {Sent} */ (kinds[turn % kinds.length]);
  };
  const looks = [];
  for (let look = 0; look < LOOKS; look += 1) {
    await shoot(autocannon, server, next, { amount: REQUESTS / LOOKS });
    looks.push(/** @type {number} */ (await ask(server.process, 'memory')) / 1e6);
  }
  server.process.kill();
  const growth = (looks.at(-1) ?? 0) / (looks[0] ?? 0);
  const list = looks.map((look) => look.toFixed(1)).join(', ');
  const grown = `memory grows ${growth.toFixed(2)} ×`;
  return {
    text: `  ${grown} over ${REQUESTS} requests (limit ${LIMITS.growth}): ${list} MB after each ${REQUESTS / LOOKS}`,
    over: growth > LIMITS.growth ? [`the simulator's ${grown} over ${REQUESTS} requests`] : [],
  };
}

/** @param {number} turn */
function toTags(turn) {
  return JSON.stringify({ data: { attributes: { tags: [turn % 8 < 4 ? 'new' : 'seen'] } } });
}

// Keys

/**
 * @param {string} body
 * @returns {Promise<Result>}
 */
async function measureKeys(body) {
  const child = fork(toFile('stored-keys.js'), { execArgv: ['--expose-gc'] });
  await hear(child);
  const { size, megabytes, seconds, findMs } =
    /** @type {{ size: number, megabytes: number, seconds: number, findMs: number }} */ (
      await ask(child, { count: KEYS, body })
    );
  if (size !== KEYS) throw new Error(`${size} of ${KEYS} keys are there.`);
  const taken = `${KEYS} stored keys take ${megabytes.toFixed(0)} MB`;
  return {
    text: `  ${taken} (limit ${LIMITS.keysMb}), answers of ${body.length} bytes; stored in ${seconds.toFixed(0)} s, one found in ${findMs.toFixed(1)} ms`,
    over: megabytes > LIMITS.keysMb ? [taken] : [],
  };
}

// Processes

/**
 * @param {string} name
 * @returns {Promise<Server>}
 */
async function startOwn(name) {
  const child = fork(toFile('served.js'), [name], { execArgv: ['--expose-gc'] });
  const address = /** @type {string} */ (await hear(child));
  return { name, address, path: '/api/v1/inquiries', process: child };
}

/**
 * @param {string} folder
 * @param {string} answer what it is to answer with, as far as the description is ours
 * @returns {Promise<Server | { reason: string }>}
 */
async function startPrism(folder, answer) {
  try {
    const installed = installInto(path.join(folder, 'prism'), PRISM);
    const given = process.env['BENCH_OPENAPI'];
    const description = given ?? path.join(folder, 'openapi.json');
    if (given === undefined)
      writeFileSync(
        description,
        JSON.stringify(writeOpenapi('create-an-inquiry', JSON.parse(answer))),
      );
    const { bin } = /** @type {{ bin: { prism: string } }} */ (
      JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))
    );
    const port = await findPort();
    const child = spawn(
      process.execPath,
      [path.join(installed, bin.prism), 'mock', '-v', 'silent', '-p', `${port}`, description],
      { stdio: 'ignore' },
    );
    const address = `http://127.0.0.1:${port}`;
    // A description of Persona's has the base path in its server's address, which Prism leaves out.
    const target = given === undefined ? '/api/v1/inquiries' : '/inquiries';
    const server = { name: 'prism', address, path: target, process: child };
    await waitFor(server);
    return server;
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message };
    throw error;
  }
}

/** @param {Server} server */
async function waitFor(server) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (server.process.exitCode !== null) break;
    try {
      await createInquiry(server);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  server.process.kill();
  throw new UserError('it does not start');
}

async function findPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:child_process').Serializable} question
 * @returns {Promise<unknown>}
 */
async function ask(child, question) {
  child.send(question);
  return hear(child);
}

/**
 * What the child says next; an error when it ends instead.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<unknown>}
 */
function hear(child) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {number | null} */ code) =>
      reject(new Error(`A server of the benchmark ended with ${code}.`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}

/** @param {string} name */
function toFile(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
