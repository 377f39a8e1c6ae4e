import { createInterface } from 'node:readline/promises';
import { randomUUID } from 'node:crypto';

const terminal = createInterface({ input: process.stdin, output: process.stdout });

interface Answer {
  name: string;
  email: string;
}

async function ask(): Promise<Answer> {
  return { name: await terminal.question('Name: '), email: await terminal.question('E-mail: ') };
}

async function create({ name, email }: Answer): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({ data: { attributes: { 'name-full': name, 'email-address': email } } }),
  });
}

/** Every round is another request: the person types other values after a refusal. */
export async function main(): Promise<void> {
  for (let round = 1; round <= 5; round++) {
    const answer = await ask();
    const response = await create(answer);
    if (response.ok) {
      const { data } = (await response.json()) as { data: { id: string } };
      console.log(`created ${data.id}`);
      break;
    }
    if (response.status !== 400 && response.status !== 422) throw new Error(`status ${response.status}`);
    const { errors } = (await response.json()) as { errors: { title: string; details?: string }[] };
    for (const { title, details } of errors) console.error(details ?? title);
  }
  terminal.close();
}

export async function show(id: string): Promise<void> {
  const response = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { // $call GET /accounts/{account-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  console.log(response.ok ? await response.json() : `status ${response.status}`);
}
