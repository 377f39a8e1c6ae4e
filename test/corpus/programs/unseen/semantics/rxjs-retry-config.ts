import { defer, lastValueFrom, retry, throwError, timer } from 'rxjs';
import { randomUUID } from 'node:crypto';

class Rejected extends Error {}

function decline$(id: string, key: string) {
  return defer(async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Rejected(`decline: ${res.status}`);
    return (await res.json()) as unknown;
  });
}

export function decline(id: string) {
  return lastValueFrom(
    decline$(id, randomUUID()).pipe(
      retry({
        count: 4,
        delay: (error, n) => (error instanceof Rejected ? throwError(() => error) : timer(2500 * 2 ** n)),
      }),
    ),
  );
}

export function declineAnyhow(id: string) {
  return lastValueFrom(
    decline$(id, randomUUID()).pipe(
      retry({ count: 4, delay: (_, n) => timer(2500 * 2 ** n) }), // $ no-unchanged-retry#a no-same-key-after-server-error#b
    ),
  );
}
