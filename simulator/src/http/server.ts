/**
 * Carries requests to the engine and answers back, over HTTP. Every decision about Persona is the engine's; what is no
 * request of HTTP at all, or one that never ends, is turned away here.
 */
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { findStatus, toErrorBody } from '@persona-lint/api';
import type { SimRequest } from '../engine/request.js';
import type { ServerOptions } from '../options.js';
import type { Simulator } from '../simulator.js';
import { addControl } from './control.js';

const BODY_LIMIT = 20 * 1024 * 1024;
const REQUEST_TIMEOUT = 30_000;

export function createServer(simulator: Simulator, options: ServerOptions): FastifyInstance {
  const requestTimeout = options.requestTimeout ?? REQUEST_TIMEOUT;
  const server = fastify({
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    requestTimeout,
    http: {
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(requestTimeout, 1000),
    },
    forceCloseConnections: true,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (_, request, reply) => void sendStatus(reply, request.url === '' ? 400 : 404),
    routerOptions: { maxParamLength: 1000 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  server.setErrorHandler((error: { statusCode?: number }, _, reply) =>
    sendStatus(reply, error.statusCode ?? 500),
  );
  addControl(server, simulator);
  // No route of the framework's: the engine knows the paths.
  server.setNotFoundHandler(async (request, reply) => {
    const answer = await simulator.handle(toSimRequest(request));
    if (!answer) {
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
    const isFile = !/json|html/.test(answer.headers['content-type'] ?? '');
    const body = isFile ? Buffer.from(answer.body, 'latin1') : answer.body;
    return reply.code(answer.status).headers(answer.headers).send(body);
  });
  return server;
}

/** An answer that is HTTP's and not Persona's: too large, not allowed, broken. */
function sendStatus(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(getBody(status));
}

function getBody(status: number): string {
  return JSON.stringify(
    toErrorBody({ title: findStatus(status)?.name ?? STATUS_CODES[status] ?? '' }),
  );
}

/** By the code of Node.js's error; 400 for any other. */
const CONNECTION_STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What came in is not HTTP, or took too long: an answer if the other side still listens, and an end. */
function refuseConnection(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CONNECTION_STATUSES[error.code ?? ''] ?? 400;
  const body = getBody(status);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
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
