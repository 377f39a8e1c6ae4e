// Asking for a status again is polling, not a retry.
import { setTimeout as sleep } from 'node:timers/promises';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function waitForReport(id: string) {
  while (true) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}
    if (!res.ok) throw new Error(`HTTP ${res.status}`);
    const { data } = (await res.json()) as { data: { attributes: { status: string } } };
    if (data.attributes.status !== 'pending') return data;
    await sleep(3_000);
  }
}

export async function* allCases() {
  let next: string | null = '/api/v1/cases?page[size]=100';
  while (next) {
    const res: Response = await fetch(`https://api.withpersona.com${next}`, { headers }); // $call GET /cases
    if (!res.ok) throw new Error(`HTTP ${res.status}`);
    const page = (await res.json()) as { data: object[]; links: { next: string | null } };
    yield* page.data;
    next = page.links.next;
  }
}
