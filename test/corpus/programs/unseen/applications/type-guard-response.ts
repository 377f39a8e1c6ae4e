import { randomUUID } from 'node:crypto';

interface Success<T> {
  data: T;
}
interface Failure {
  errors: { title: string; details?: string }[];
}

const isFailure = (body: Success<unknown> | Failure): body is Failure => 'errors' in body;

async function post<T>(path: string, body: object): Promise<T> {
  const res = await fetch(`https://api.withpersona.com/api/v1/${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const json = (await res.json()) as Success<T> | Failure;
  if (isFailure(json)) throw new Error(json.errors.map((e) => e.details ?? e.title).join('; '));
  return json.data;
}

async function unguarded(path: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/${path}`, { // $ require-status-check
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
  });
  const json = (await res.json()) as Success<{ id: string; attributes: { name: string } }>;
  return json.data.attributes.name;
}

export const createList = (name: string) => post<{ id: string }>('list/strings', { data: { attributes: { name } } }); // $call POST /list/strings
export const listName = (id: string) => unguarded(`lists/${id}`); // $call GET /lists/{list-id}
