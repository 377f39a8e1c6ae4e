import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function personaWebhook(request: IncomingMessage, response: ServerResponse) {
  const body = await read(request);
  const header = String(request.headers['persona-signature'] ?? '');
  const { t, v1 } = Object.fromEntries(header.split(',').map((part) => part.split('='))) as { t: string; v1: string }; // $ no-unsafe-webhook-signature#rotation
  const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${body.toString()}`).digest();
  const given = Buffer.from(v1, 'hex'); // $ no-unsafe-webhook-signature#rotation
  const right = given.length === expected.length && timingSafeEqual(given, expected); // $ no-unsafe-webhook-signature#rotation
  response.writeHead(right ? 204 : 401).end();
}
