/**
 * One server of the benchmark, in a process of its own: `node served.js simulator` or `node served.js fastify`. Tells the
 * parent its address, and its memory after a collection whenever it is asked.
 */
import fastify from 'fastify';
import { createSimulator } from 'persona-sim';

const PLENTY = 1e9;

/** @type {Record<string, () => Promise<string>>} */
const SERVERS = {
  simulator: () =>
    createSimulator({
      limits: { requests: PLENTY, quotas: { create_inquiry: PLENTY, create_account: PLENTY } },
    }).listen(),
  // What is left of a server that does nothing: JSON in, JSON out.
  fastify: () => {
    const server = fastify();
    server.post('/api/v1/inquiries', ({ body }, reply) => {
      const { data } = /** @type {{ data: { attributes: object } }} */ (body);
      return reply.code(201).send({ data: { type: 'inquiry', id: 'inq_1', ...data } });
    });
    return server.listen({ port: 0 });
  },
};

process.on('message', () => process.send?.(getMemory()));
process.on('disconnect', () => process.exit());
process.send?.(await SERVERS[process.argv[2] ?? '']?.());

function getMemory() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
