import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isSigned(set: string, body: Buffer): boolean {
  const fields = new Map(set.split(',').map((part) => part.split('=', 2) as [string, string]));
  const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!)
    .update(`${fields.get('t')}.`)
    .update(body)
    .digest();
  const given = Buffer.from(fields.get('v1') ?? '', 'hex');
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}

export async function personaWebhook(request: IncomingMessage, response: ServerResponse) {
  const body = await read(request);
  const sets = String(request.headers['persona-signature'] ?? '').split(' ');
  response.writeHead(sets.some((set) => isSigned(set, body)) ? 204 : 401).end();
}
