import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};

export async function createReport(attributes: object) {
  const key = randomUUID();
  const body = JSON.stringify({ data: { attributes } });
  for (let attempt = 0; attempt < 4; attempt++) { // $ no-same-key-after-server-error#a
    const response = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports $ no-same-key-after-server-error#a
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) {
      await sleep(5_000 * 2 ** attempt);
      continue; // $ no-same-key-after-server-error#a
    }
    if (!response.ok) throw new Error(`Persona answered ${response.status}`);
    return response.json();
  }
  throw new Error('Persona is unavailable');
}

export async function createReportWithFreshKey(attributes: object) {
  let key = randomUUID();
  const body = JSON.stringify({ data: { attributes } });
  for (let attempt = 0; attempt < 4; attempt++) {
    const response = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) {
      key = randomUUID();
      await sleep(5_000 * 2 ** attempt);
      continue;
    }
    if (!response.ok) throw new Error(`Persona answered ${response.status}`);
    return response.json();
  }
  throw new Error('Persona is unavailable');
}

export async function createReportAfterRateLimit(attributes: object) {
  const key = randomUUID();
  const body = JSON.stringify({ data: { attributes } });
  for (let attempt = 0; attempt < 4; attempt++) {
    const response = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status === 429) {
      await sleep(5_000 * 2 ** attempt);
      continue;
    }
    if (!response.ok) throw new Error(`Persona answered ${response.status}`);
    return response.json();
  }
  throw new Error('Persona is unavailable');
}
