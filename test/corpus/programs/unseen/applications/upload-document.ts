import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const API = 'https://api.withpersona.com/api/v1';

export async function uploadSelfie(accountId: string, file: string, requestId: string) {
  const content = await readFile(file);
  const res = await fetch(`${API}/accounts/${accountId}`, { // $call PATCH /accounts/{account-id}
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
    },
    body: JSON.stringify({
      data: {
        attributes: {
          'selfie-photo': { data: content.toString('base64'), filename: basename(file) },
        },
      },
    }),
  });
  if (!res.ok) throw new Error(`selfie: ${res.status}`);
}

export async function importAccounts(file: string, importId: string) {
  const form = new FormData();
  form.set('data[attributes][file]', new Blob([await readFile(file)]), basename(file));
  const res = await fetch(`${API}/importer/accounts`, { // $call POST /importer/accounts $ require-request-timeout
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': importId,
    },
    body: form,
  });
  if (!res.ok) throw new Error(`import: ${res.status}`);
  return (await res.json()).data.id as string;
}
