import { setTimeout as sleep } from 'node:timers/promises';
import { v4 as uuid } from 'uuid';

// A lost answer ends the loop, so no attempt follows a request that may have arrived.
export async function whenThrottled(body) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': uuid() },
      body,
    });
    if (response.status !== 429) return response;
    await sleep(Number(response.headers.get('RateLimit-Reset') ?? 5) * 1000);
  }
  throw new Error('rate limited');
}

export async function whenFailing(body) {
  let response;
  let attempts = 0;
  do {
    response = await fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': uuid() },
      body,
    });
    if (response.status >= 500) await sleep(1000 * 2 ** attempts);
  } while (response.status >= 500 && ++attempts < 4);
  return response;
}
