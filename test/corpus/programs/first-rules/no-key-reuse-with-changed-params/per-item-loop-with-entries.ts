import { createHash } from 'node:crypto';

interface Watch {
  jobId: string;
  people: Record<string, { name: string; birthdate?: string }>;
}

interface Progress {
  has(id: string): boolean;
  done(id: string, reportId: string): Promise<void>;
}

const url = 'https://api.withpersona.com/api/v1/reports';

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest('hex');

function request(jobId: string, personId: string, query: object): RequestInit {
  const body = JSON.stringify({ data: { type: 'report/politically-exposed-person', attributes: { query } } });
  return {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': digest(jobId, personId, body),
    },
    body,
  };
}

async function throttle(response: Response): Promise<void> {
  const remaining = Number(response.headers.get('RateLimit-Remaining') ?? Infinity);
  if (remaining > 10) return;
  const seconds = Number(response.headers.get('RateLimit-Reset') ?? 60);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

export async function screen({ jobId, people }: Watch, progress: Progress) {
  const refused = new Map<string, number>();
  for (const [personId, { name, birthdate }] of Object.entries(people)) {
    if (progress.has(personId)) continue;
    const init = request(jobId, personId, { 'name-full': name, birthdate });

    let response: Response | undefined;
    for (let attempt = 0; attempt < 3 && !response; attempt++) {
      try {
        response = await fetch(url, init); // $call POST /reports
      } catch (error) {
        console.warn(personId, error);
        await new Promise((resolve) => setTimeout(resolve, 5_000 * 2 ** attempt));
      }
    }

    if (!response) throw new Error('Persona cannot be reached');
    await throttle(response);
    if (!response.ok) {
      refused.set(personId, response.status);
      continue;
    }
    const { data } = (await response.json()) as { data: { id: string } };
    await progress.done(personId, data.id);
  }
  return refused;
}

export async function* results(ids: Iterable<string>): AsyncGenerator<{ id: string; hasMatch: boolean }> {
  for (const id of ids) {
    const response = await fetch(`${url}/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call GET /reports/{report-id}
    if (!response.ok) continue;
    const { data } = (await response.json()) as { data: { attributes: { 'has-match': boolean } } };
    yield { id, hasMatch: data.attributes['has-match'] };
  }
}
