import { randomUUID } from 'node:crypto';

function retry(tries: number) {
  return function (target: (...args: never[]) => Promise<unknown>, _context: ClassMethodDecoratorContext) {
    return async function (this: unknown, ...args: never[]) {
      for (let n = 0; ; n += 1) {
        try {
          return await target.apply(this, args);
        } catch (error) {
          if (n >= tries || !(error instanceof TypeError)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 2500 * 2 ** n));
        }
      }
    };
  };
}

export class Decisions {
  @retry(3)
  async approve(id: string, key: string) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    return res.ok;
  }

  @retry(3) // $ no-key-per-attempt#a
  async decline(id: string) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $ no-key-per-attempt#a $call POST /inquiries/{inquiry-id}/decline
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
      },
      signal: AbortSignal.timeout(10_000),
    });
    return res.ok;
  }
}
