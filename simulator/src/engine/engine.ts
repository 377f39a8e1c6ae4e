/**
 * Answers one request, in the order Persona's documentation describes.
 *
 *     path → API key → limits ─┬─ refused: 404, 401, 429, never kept
 *                              └─ key known? ─┬─ same parameters: the kept answer, no work, no API log
 *                                             ├─ other parameters: 400, logged once
 *                                             └─ no → work → answer kept under the key, whatever it is
 *
 * Faults strike before, instead of or after the work. Knows no socket: `http/server.ts` carries its answers.
 */
import { findStatus, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { conflict, idempotencyMismatch, Refusal } from '../refusal.js';
import { admit, findFault, getServerErrorBody } from './admission.js';
import { parseBody } from './body.js';
import type { ParsedBody } from './body.js';
import type { EngineContext } from './context.js';
import type { Ending, Exchange } from './exchange.js';
import { getFingerprint } from './fingerprint.js';
import { finish } from './finish.js';
import type { SimRequest, SimResponse } from './request.js';
import { describe, findRoute } from './route.js';
import type { Route } from './route.js';
import { work } from './work.js';

const GATEWAY_PAGE = `<html><body><h1>502 ${findStatus(502)?.name}</h1></body></html>`;

/** The answer, or undefined when the client gets none: then the connection is to be cut. */
export async function handle(
  request: SimRequest,
  context: EngineContext,
): Promise<SimResponse | undefined> {
  const found = findRoute(request.method, request.url);
  const exchange: Exchange = {
    request,
    found,
    at: context.clock.now(),
    revision: context.store.revision,
    requestId: context.store.random.id('req_'),
    faults: context.faults.strike(() => describe(request, found)),
  };
  const latency = findFault(exchange, 'latency');
  if (latency && (latency.stage ?? 'before') === 'before')
    await context.clock.wait(latency.milliseconds ?? 1000);
  const ending = await run(exchange, context);
  if (context.observer) await identify(exchange, context);
  if (latency?.stage === 'after') await context.clock.wait(latency.milliseconds ?? 1000);
  return finish(exchange, spoil(exchange, ending), context);
}

async function run(exchange: Exchange, context: EngineContext): Promise<Ending> {
  if (findFault(exchange, 'cut')) return cut();
  const gateway = findFault(exchange, 'bad-gateway');
  if (gateway && gateway.stage !== 'after') return badGateway('before', false);
  try {
    const route = admit(exchange, context);
    const failure = findFault(exchange, 'server-error');
    if (failure && (failure.stage ?? 'before') === 'before')
      return serverError(failure.status, 'the server failed before the store of keys');
    const body = await readBody(exchange.request, context);
    return await answer(exchange, route, body, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = WHY_REFUSED[error.status] ?? 'refused before the store of keys';
    return { ...toAnswer(error), outcome: 'not-stored', why };
  }
}

/** Finds out what a request was about that did not get far, so that attempts can be told from each other. */
async function identify(exchange: Exchange, context: EngineContext): Promise<void> {
  const route = exchange.found;
  if (typeof route === 'string') return;
  exchange.route = route;
  exchange.caller ??= context.callers.find(exchange.request.headers['authorization']);
  exchange.fingerprint ??= toFingerprint(
    exchange,
    route,
    await readBody(exchange.request, context),
    context,
  );
}

/** The raw bytes stand for a body that cannot be read. */
function toFingerprint(
  { request }: Exchange,
  route: Route,
  body: ParsedBody | Refusal,
  { switches }: EngineContext,
): string {
  const readable = body instanceof Refusal ? (request.body ?? new Uint8Array()) : body;
  return getFingerprint(route, readable, switches.keyCompares);
}

const WHY_REFUSED: Readonly<Record<number, string>> = {
  401: 'authentication comes before the store of keys',
  404: 'no operation has this path and method',
  429: 'limits come before the store of keys',
};

async function readBody(
  { body, headers }: SimRequest,
  { switches }: EngineContext,
): Promise<ParsedBody | Refusal> {
  try {
    return await parseBody(body, headers['content-type'] ?? '', switches.contentType);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function answer(
  exchange: Exchange,
  route: Route,
  body: ParsedBody | Refusal,
  context: EngineContext,
): Promise<Ending> {
  const { keys, switches } = context;
  const sent = exchange.request.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()];
  exchange.fingerprint = toFingerprint(exchange, route, body, context);
  const ignored = findReasonToIgnore(sent, route, switches.patchKeys);
  const environment = exchange.caller?.environment ?? 'production';
  if (sent === undefined || ignored !== undefined)
    return runWork(exchange, route, body, context, { outcome: 'not-stored', why: ignored ?? '' });
  exchange.key = sent;
  for (
    let pending = keys.findPending(environment, sent);
    pending;
    pending = keys.findPending(environment, sent)
  ) {
    if (switches.concurrentKey === 'conflict') {
      const refusal = conflict('Another request with this idempotency key is in progress');
      return { ...toAnswer(refusal), outcome: 'not-stored', why: 'the key is at work' };
    }
    await pending;
  }
  const stored = keys.find(environment, sent);
  if (stored) return compare(exchange, stored, sent, context);
  const end = keys.begin(environment, sent);
  try {
    return await runWork(exchange, route, body, context, {
      outcome: 'fresh',
      why: 'the key was new',
    });
  } finally {
    end();
  }
}

function findReasonToIgnore(
  key: string | undefined,
  { operation }: Route,
  patchKeys: 'ignored' | 'stored',
): string | undefined {
  if (key === undefined || key === '') return 'no key was sent';
  if (operation.idempotencyKey === 'yes') return undefined;
  if (operation.idempotencyKey === 'undocumented')
    return patchKeys === 'stored' ? undefined : 'a key on PATCH is not documented';
  return `a key has no effect on ${operation.method}`;
}

type Stored = NonNullable<ReturnType<EngineContext['keys']['find']>>;

function compare(
  exchange: Exchange,
  stored: Stored,
  key: string,
  { keys, switches }: EngineContext,
): Ending {
  const environment = exchange.caller?.environment ?? 'production';
  if (stored.fingerprint === exchange.fingerprint) {
    if (switches.replayRequestId === 'first') exchange.requestId = stored.requestId;
    const { status, body, contentType } = stored;
    const why = `the answer to ${stored.requestId} came back`;
    const kept = { status, body, ...(contentType && { contentType }) };
    return { ...kept, outcome: 'replayed', why, logged: false };
  }
  const logged = keys.noteMismatch(environment, key);
  const why = `${stored.requestId} used the key with other parameters`;
  return { ...toAnswer(idempotencyMismatch(key)), outcome: 'mismatch', why, logged };
}

/** `kept` says how the journal is to call it when all goes well. */
async function runWork(
  exchange: Exchange,
  route: Route,
  body: ParsedBody | Refusal,
  context: EngineContext,
  kept: Pick<Ending, 'outcome' | 'why'>,
): Promise<Ending> {
  const latency = exchange.faults.find(
    ({ fault, stage }) => fault === 'latency' && stage === 'instead',
  );
  if (latency) await context.clock.wait(latency.milliseconds ?? 1000);
  const failure = findFault(exchange, 'server-error');
  if (failure?.stage === 'instead') {
    const ending = { ...serverError(failure.status, kept.why), ...kept };
    remember(exchange, ending, undefined, context);
    return ending;
  }
  const result = work(exchange, route, body, context);
  exchange.worked = result.status < 400;
  if (result.created.length > 0 && exchange.caller)
    context.limiter.countCreated(route.operation, exchange.caller.environment);
  const { status, body: text, created, contentType } = result;
  const done = { status, body: text, created, ...(contentType && { contentType }), ...kept };
  const ending =
    failure?.stage === 'after'
      ? { ...serverError(failure.status, kept.why), created, ...kept }
      : done;
  remember(exchange, ending, result.commit, context);
  return ending;
}

/** Keeps the answer under the key and hands both over as one change. */
function remember(
  exchange: Exchange,
  { status, body, contentType }: Ending,
  commit: ReturnType<typeof work>['commit'] | undefined,
  { keys, onChange, clock }: EngineContext,
): void {
  const { key, fingerprint, requestId } = exchange;
  const environment = exchange.caller?.environment ?? 'production';
  const changed = commit ?? { writes: [], events: [] };
  if (key === undefined || fingerprint === undefined) {
    if (changed.writes.length > 0 || changed.events.length > 0) onChange({ commit: changed });
    return;
  }
  const at = clock.now();
  const answer = { fingerprint, status, body, requestId, at, ...(contentType && { contentType }) };
  keys.put(environment, key, answer);
  onChange({ commit: changed, key: { environment, key, answer } });
}

/** What happens to an answer on its way back. */
function spoil(exchange: Exchange, ending: Ending): Ending {
  if (ending.isCut === true) return ending;
  if (findFault(exchange, 'lose-answer')) return { ...ending, isLost: true };
  if (findFault(exchange, 'bad-gateway')?.stage === 'after')
    return { ...ending, ...badGateway('after', true), outcome: ending.outcome, why: ending.why };
  return ending;
}

function toAnswer({ status, body }: Refusal): Pick<Ending, 'status' | 'body'> {
  return { status, body: JSON.stringify(body) };
}

function cut(): Ending {
  const why = 'the connection was cut before the work';
  return { status: 0, body: '', outcome: 'not-stored', why, logged: false, isCut: true };
}

function serverError(status: number | undefined, why: string): Ending {
  const code = status ?? 500;
  return { status: code, body: getServerErrorBody(code), outcome: 'not-stored', why };
}

/** A page of a proxy, which is no JSON. */
function badGateway(stage: string, logged: boolean): Ending {
  return {
    status: 502,
    body: GATEWAY_PAGE,
    contentType: 'text/html',
    outcome: 'not-stored',
    why: `a proxy failed ${stage} the work`,
    logged,
  };
}
