/** A file in which nearly every line has to do with Persona: requests with keys and retries, and some that lack them. */

const BLOCK = (/** @type {number} */ n) => `
export async function start${n}(user: { id: string; name: string }) {
  const key = randomUUID();
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch(\`\${BASE}/inquiries\`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': 'itmpl_${n}', 'reference-id': user.id } } }),
    });
    if (response.ok) return (await response.json()) as { data: { id: string } };
    if (response.status < 500) throw new Error(\`Persona said \${response.status}\`);
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
  }
  throw new Error('gave up');
}

export async function resume${n}(id: string) {
  const response = await fetch(\`\${BASE}/inquiries/\${id}/resume\`, { method: 'POST', headers });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

export function label${n}(status: string): string {
  return status === 'created' ? 'new' : status.toUpperCase();
}
`;

const HEAD = `import { randomUUID } from 'node:crypto';
const BASE = 'https://api.withpersona.com/api/v1';
const headers = { Authorization: \`Bearer \${process.env.PERSONA_API_KEY}\`, 'Persona-Version': '2023-01-05' };
`;

/** @param {number} lines at least so many */
export function writeDense(lines) {
  let text = HEAD;
  for (let n = 1; text.split('\n').length < lines; n += 1) text += BLOCK(n);
  return text;
}
