/**
 * Programs that send requests at the same time, and what the model says of them.
 * Used by the tests of concurrent writes and of parallel calls; asserts nothing itself.
 */
import { analyzeText, API } from './support.js';

const PRELUDE = `
const BASE = '${API}';
async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(BASE + path, { method, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
async function approve(id: string) { return send('POST', \`/inquiries/\${id}/approve\`); }
async function decline(id: string) { return send('POST', \`/inquiries/\${id}/decline\`); }
async function update(id: string, data: unknown) { return send('PATCH', \`/inquiries/\${id}\`, data); }
const addTag = (id: string, name: string) => send('POST', \`/inquiries/\${id}/add-tag\`, { meta: { 'tag-name': name } });
const get = (id: string) => send('GET', \`/inquiries/\${id}\`);
const create = (body: unknown) => send('POST', '/inquiries', body);
const updateAccount = (id: string, data: unknown) => send('PATCH', \`/accounts/\${id}\`, data);
`;
const START = PRELUDE.split('\n').length - 1;

/** Behind the functions `approve(id)`, `decline(id)`, `update(id, data)`, `addTag(id, name)`, `get(id)`, `create(body)`. */
function analyzeBehind(program: string) {
  return analyzeText(PRELUDE + program.trim());
}

/** Each pair as `line of the later write < line of the earlier one`; the program's first line is 1. */
export function listConcurrent(program: string): string[] {
  return analyzeBehind(program)
    .concurrentWrites.map(
      ({ place, firstPlace }) =>
        `${String(place.line - START)} < ${String(firstPlace.line - START)}`,
    )
    .sort();
}

/** Constructs that certainly have no limit, as `kind at line`. */
export function listUnbounded(program: string): string[] {
  const found = analyzeBehind(program).calls.flatMap(({ parallel }) =>
    parallel?.bounded === 'no'
      ? [`${parallel.kind} at ${String(parallel.place.line - START)}`]
      : [],
  );
  return [...new Set(found)].sort();
}
