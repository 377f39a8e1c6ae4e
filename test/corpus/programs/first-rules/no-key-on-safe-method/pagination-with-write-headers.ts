import { randomUUID } from 'node:crypto';

interface Page {
  data: { id: string; attributes: { status: string } }[];
  links: { next: string | null };
}

const base = 'https://api.withpersona.com/api/v1';

const identity = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
const unique = () => ({ 'Idempotency-Key': randomUUID() }); // $ no-key-on-safe-method#a
const jsonBody = { 'Content-Type': 'application/json' };

const merged = (...parts: Record<string, string>[]) => parts.reduce((sum, part) => ({ ...sum, ...part }), {});

async function* reports(size = 50): AsyncGenerator<Page['data'][number]> {
  let after = '';
  for (;;) {
    const headers = { ...identity(), ...unique() }; // $ no-key-on-safe-method#a
    const response = await fetch(`${base}/reports?page[size]=${size}&page[after]=${after}`, { headers }); // $call GET /reports $ no-key-on-safe-method#a
    if (!response.ok) throw new Error(`status ${response.status}`);
    const page = (await response.json()) as Page;
    yield* page.data;
    if (!page.links.next) return;
    after = page.data.at(-1)!.id;
  }
}

export async function dismissErrored(): Promise<number> {
  let dismissed = 0;
  for await (const report of reports()) {
    if (report.attributes.status !== 'errored') continue;
    const response = await fetch(`${base}/reports/${report.id}/dismiss`, { // $call POST /reports/{report-id}/dismiss
      method: 'POST',
      headers: { ...identity(), ...unique() },
    });
    if (response.ok) dismissed++;
  }
  return dismissed;
}

export const describe = () => merged(identity(), jsonBody);
