#!/usr/bin/env node
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

interface Global {
  apiKey?: string;
  sandbox?: boolean;
  verbose?: boolean;
  idempotencyKey?: string;
}

const program = new Command('persona')
  .option('--api-key <key>', 'defaults to PERSONA_API_KEY')
  .option('--verbose')
  .option('--idempotency-key <key>', 'key for the one request that a command writes');

function headersFor(method: string, global: Global): Record<string, string> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${global.apiKey ?? process.env.PERSONA_API_KEY}`,
    Accept: 'application/json',
  };
  switch (method) {
    case 'POST':
      headers['Idempotency-Key'] = global.idempotencyKey ?? randomUUID();
      headers['Content-Type'] = 'application/json';
      break;
    case 'PATCH':
      headers['Content-Type'] = 'application/json';
      break;
  }
  return headers;
}

async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const global = program.opts<Global>();
  const started = performance.now();
  const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: headersFor(method, global),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (global.verbose) {
    console.error(`${method} ${path} ${response.status} in ${Math.round(performance.now() - started)} ms`);
    console.error(`request ${response.headers.get('Request-Id')}`);
  }
  const text = await response.text();
  if (!response.ok) {
    console.error(text);
    process.exitCode = 1;
    return;
  }
  if (text) console.log(JSON.stringify(JSON.parse(text), null, 2));
}

const fromFile = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as unknown;

const inquiries = program.command('inquiries');
inquiries.command('list').option('--status <status>').action(async ({ status }: { status?: string }) => {
  await call('GET', `/inquiries${status ? `?filter[status]=${status}` : ''}`); // $call GET /inquiries
});
inquiries.command('show <id>').action(async (id: string) => {
  await call('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
});
inquiries.command('create <file>').action(async (file: string) => {
  await call('POST', '/inquiries', await fromFile(file)); // $call POST /inquiries
});
inquiries.command('approve <id> [comment]').action(async (id: string, comment?: string) => {
  await call('POST', `/inquiries/${id}/approve`, { meta: { comment } }); // $call POST /inquiries/{inquiry-id}/approve
});
inquiries.command('update <id> <file>').action(async (id: string, file: string) => {
  await call('PATCH', `/inquiries/${id}`, await fromFile(file)); // $call PATCH /inquiries/{inquiry-id}
});
inquiries.command('redact <id>').action(async (id: string) => {
  await call('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
});

const webhooks = program.command('webhooks');
webhooks.command('list').action(() => call('GET', '/webhooks')); // $call GET /webhooks
webhooks.command('disable <id>').action((id: string) => call('POST', `/webhooks/${id}/disable`)); // $call POST /webhooks/{webhook-id}/disable
webhooks.command('rotate <id>').action((id: string) => call('POST', `/webhooks/${id}/rotate-secret`)); // $call POST /webhooks/{webhook-id}/rotate-secret

await program.parseAsync();
