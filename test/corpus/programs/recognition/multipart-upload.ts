import { readFile } from 'node:fs/promises';

export async function importNames(file: string) {
  const form = new FormData();
  form.set('data[attributes][file]', new Blob([await readFile(file)]), 'names.csv');
  const response = await fetch('https://api.withpersona.com/api/v1/importer/list-item/names', { // $call POST /importer/list-item/names $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: form,
  });
  if (!response.ok) throw new Error(`import failed with ${response.status}`);
  return response.json();
}
