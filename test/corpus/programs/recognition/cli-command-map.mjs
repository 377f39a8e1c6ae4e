#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';
import process from 'node:process';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const persona = async (verb, path, payload, extra = {}) => {
  const reply = await fetch(`https://withpersona.com/api/v1/${path}`, {
    method: verb,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json', ...extra },
    body: payload && JSON.stringify(payload),
  });
  if (!reply.ok) throw new Error(`${verb} ${path} → ${reply.status}`);
  return reply.status === 204 ? null : reply.json();
};

const commands = new Map([
  ['report:show', ([id]) => persona('GET', `reports/${id}`)], // $call GET /reports/{report-id}
  ['report:run', ([id]) => persona('POST', `reports/${id}/run`, undefined, { 'Idempotency-Key': randomUUID() })], // $call POST /reports/{report-id}/run
  ['report:dismiss', ([id]) => persona('POST', `reports/${id}/dismiss`)], // $call POST /reports/{report-id}/dismiss $ require-idempotency-key
  ['report:drop', ([id]) => persona('DELETE', `reports/${id}`)], // $call DELETE /reports/{report-id}
]);

const [name, ...rest] = positionals;
const command = commands.get(name);
if (!command) {
  console.error(`known commands: ${[...commands.keys()].join(', ')}`);
  process.exitCode = 64;
} else {
  const result = await command(rest);
  console.log(values.json ? JSON.stringify(result) : result);
}
