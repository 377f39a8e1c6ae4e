import { randomUUID } from 'node:crypto';
type Outcome =
  | { kind: 'done'; body: unknown }
  | { kind: 'again'; rotate: boolean }
  | { kind: 'fatal'; status: number };
function classify(res: Response): Outcome['kind'] | 'rotate' {
  if (res.ok) return 'done';
  if (res.status === 429 || res.status === 408) return 'again';
  return res.status >= 500 ? 'rotate' : 'fatal';
}
export async function approve(id: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    switch (classify(res)) {
      case 'done':
        return res.json();
      case 'fatal':
        throw new Error(`refused: ${res.status}`);
      case 'rotate':
        key = randomUUID();
      // falls through
      case 'again':
        await new Promise((r) => setTimeout(r, 5000 * 2 ** attempt));
    }
  }
  throw new Error('given up');
}
