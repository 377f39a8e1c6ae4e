import { defer, retry, throwError, timer } from 'rxjs';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const read = (id: string) =>
  defer(async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
    if (!res.ok) throw Object.assign(new Error('refused'), { status: res.status });
    return res.json();
  });

export const hot = (id: string) => read(id).pipe(retry()); // $ require-retry-limit require-retry-backoff no-unchanged-retry
export const counted = (id: string) => read(id).pipe(retry(3)); // $ require-retry-backoff no-unchanged-retry
export const delayed = (id: string) => read(id).pipe(retry({ count: 3, delay: 2_000 })); // $ require-retry-backoff no-unchanged-retry
export const guarded = (id: string) =>
  read(id).pipe(
    retry({
      count: 3,
      delay: (error, n) => (error.status === undefined || error.status === 429 || error.status >= 500 ? timer(1_000 * 2 ** n) : throwError(() => error)),
    }),
  );
export const plain = (id: string) => read(id);
