/**
 * The endpoints a test steers the simulator with, below a path that Persona does not have.
 *
 * Only for programs on this machine: a page in a browser could reach the port too, so requests that name another host or
 * come with an origin are refused.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FaultRuleError } from '../faults/rule.js';
import type { FaultRule } from '../faults/rule.js';
import type { JournalFilter } from '../journal/journal.js';
import type { Simulator } from '../simulator.js';
import { isLoopbackHost } from '../webhooks/receiver-address.js';

export const CONTROL_PATH = '/_persona-sim';

/** What is wrong with the request, for the person who wrote it. */
class ControlError extends Error {}

export function addControl(server: FastifyInstance, simulator: Simulator): void {
  void server.register(
    (scope, _, done) => {
      scope.addHook('onRequest', rejectOthers);
      scope.setErrorHandler((error, _, reply) => sendError(error, reply));
      addRoutes(scope, simulator);
      done();
    },
    { prefix: CONTROL_PATH },
  );
}

function addRoutes(scope: FastifyInstance, simulator: Simulator): void {
  const { journal, faults, clock, webhooks } = simulator;
  scope.get('/journal', ({ query, headers }, reply) => {
    const entries = journal.entries(query as JournalFilter);
    if (!/jsonl|ndjson/.test(headers.accept ?? '')) return { entries };
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    return reply.type('application/jsonl').send(lines.join(''));
  });
  scope.get('/verdicts', () => ({ verdicts: journal.verdicts() }));
  scope.delete('/journal', (_, reply) => {
    journal.clear();
    return reply.code(204).send();
  });
  scope.get('/faults', () => ({ faults: faults.list() }));
  scope.post('/faults', (request, reply) => {
    const body = readBody(request);
    const rules = Array.isArray(body) ? (body as unknown[]) : [body];
    faults.add(...(rules as FaultRule[]));
    return reply.code(201).send({ faults: faults.list() });
  });
  scope.delete('/faults', (_, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  scope.get('/clock', () => ({ now: clock.now() }));
  scope.post('/clock', (request) => {
    const body = readBody(request) as { readonly seconds?: unknown } | null;
    if (typeof body?.seconds !== 'number' || !(body.seconds >= 0))
      throw new ControlError('seconds is a number, not below 0.');
    clock.advance(body.seconds * 1000);
    return { now: clock.now() };
  });
  scope.get('/deliveries', async () => {
    await webhooks.settled();
    return { deliveries: webhooks.history() };
  });
  scope.post('/reset', (_, reply) => {
    simulator.reset();
    return reply.code(204).send();
  });
}

function rejectOthers(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(request.headers.host ?? '')?.[0] ?? '';
  if (isLoopbackHost(host) && request.headers.origin === undefined) done();
  else
    void reply.code(403).send({ error: 'Only programs on this machine may steer the simulator.' });
}

function readBody({ body }: FastifyRequest): unknown {
  try {
    return JSON.parse(body instanceof Uint8Array ? Buffer.from(body).toString() : '');
  } catch {
    throw new ControlError('The body is not valid JSON.');
  }
}

function sendError(error: unknown, reply: FastifyReply): FastifyReply {
  const isOurs = error instanceof ControlError || error instanceof FaultRuleError;
  const message = isOurs ? error.message : 'The request failed.';
  return reply.code(isOurs ? 400 : 500).send({ error: message });
}
