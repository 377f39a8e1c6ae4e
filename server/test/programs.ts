/** Programs that tests open, and how a place in them is named. */
import { API_BASE_URL } from '@persona-lint/api';
import type { Position } from 'vscode-languageserver-protocol';

export const URI = 'file:///project/src/persona.ts';

/** A POST without a key. */
export const WITHOUT_KEY = `
export async function start(user: { id: string }) {
  const response = await fetch('${API_BASE_URL}/inquiries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { 'reference-id': user.id } } }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
`;

/** The same request with one key for each start. */
export const WITH_KEY = WITHOUT_KEY.replace(
  "'Content-Type': 'application/json'",
  "'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID()",
);

/** A key on a GET, which has no effect: a fix takes it away. */
export const KEY_ON_GET = `
export async function read(id: string, key: string) {
  const response = await fetch(\`${API_BASE_URL}/inquiries/\${id}\`, {
    headers: { 'Idempotency-Key': key, Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
`;

/** One key for two requests, which a trail explains. */
export const KEY_REUSED = `
export async function both(id: string) {
  const key = crypto.randomUUID();
  const headers = { 'Idempotency-Key': key };
  const one = await fetch('${API_BASE_URL}/inquiries', { method: 'POST', headers });
  if (!one.ok) throw new Error(String(one.status));
  const two = await fetch('${API_BASE_URL}/accounts', { method: 'POST', headers });
  if (!two.ok) throw new Error(String(two.status));
}
`;

export const PLAIN = `export const add = (a: number, b: number) => a + b;\n`;

/** Where a text first stands. */
export function toPosition(text: string, wanted: string): Position {
  const offset = text.indexOf(wanted);
  if (offset < 0) throw new Error(`"${wanted}" does not stand in the text`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
