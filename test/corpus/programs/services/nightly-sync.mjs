import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1/',
  timeout: 20_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

async function patiently(run) {
  for (let attempt = 1; ; attempt++) { // $ MISSING: no-unchanged-retry#a
    try {
      return await run(); // $ MISSING: no-unchanged-retry#a
    } catch (error) {
      if (attempt === 6) throw error;
      await sleep(Math.min(2 ** attempt * 1_000, 60_000));
    }
  }
}

export async function sync(file) {
  const rows = (await readFile(file, 'utf8')).split('\n').map((line) => line.split(';'));
  let failed = 0;
  for (const [referenceId, first, last] of rows) {
    try {
      const { data } = await patiently(() => persona.get('accounts', { params: { 'filter[reference-id]': referenceId } })); // $call GET /accounts $ MISSING: no-unchanged-retry#a
      const [account] = data.data;
      if (account) {
        await persona.patch(`accounts/${account.id}`, { data: { attributes: { 'name-first': first, 'name-last': last } } }); // $call PATCH /accounts/{account-id}
        continue;
      }
      await persona.post( // $call POST /accounts
        'accounts',
        { data: { attributes: { 'reference-id': referenceId, 'name-first': first, 'name-last': last } } },
        { headers: { 'Idempotency-Key': crypto.randomUUID() } },
      );
    } catch (error) {
      failed += 1;
      console.error(referenceId, error.response?.data?.errors?.[0]?.title ?? error.message);
    }
  }
  return failed;
}
