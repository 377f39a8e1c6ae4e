/**
 * Carries requests to the engine and answers back, over HTTP. Every decision is the engine's.
 */
import fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SimRequest, SimResponse } from '../engine/request.js';

/** Bytes; Persona documents no limit, a larger body gets 413. */
const BODY_LIMIT = 20 * 1024 * 1024;

export function createServer(answer: (request: SimRequest) => SimResponse): FastifyInstance {
  const server = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  server.setNotFoundHandler((request, reply) => {
    const { status, headers, body } = answer(toSimRequest(request));
    return reply.code(status).headers(headers).send(body);
  });
  return server;
}

function toSimRequest(request: FastifyRequest): SimRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: request.method,
    url: request.url,
    headers,
    body: request.body instanceof Uint8Array ? request.body : undefined,
    remoteAddress: request.ip,
  };
}
