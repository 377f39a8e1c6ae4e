async function* attempts(limit: number, base = 1000) {
  for (let n = 1; n <= limit; n++) {
    if (n > 1) await new Promise((resolve) => setTimeout(resolve, base * 2 ** n));
    yield n;
  }
}

class Refused extends Error {}

export async function createTransaction(body: string) {
  for await (const n of attempts(4)) { // $ no-key-per-attempt#a
    try {
      const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
      headers.set('Idempotency-Key', crypto.randomUUID()); // $ no-key-per-attempt#a
      const response = await fetch('https://withpersona.com/api/v1/transactions', { method: 'POST', headers, body }); // $call POST /transactions $ no-key-per-attempt#a
      if (response.ok) return response;
      if (response.status < 500 && response.status !== 429) throw new Refused(`status ${response.status}`);
    } catch (error) {
      if (error instanceof Refused || n === 4) throw error;
    }
  }
  throw new Error('no luck');
}

export async function createTransactionOnce(body: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  headers.set('Idempotency-Key', crypto.randomUUID());
  for await (const n of attempts(4)) {
    try {
      const response = await fetch('https://withpersona.com/api/v1/transactions', { method: 'POST', headers, body }); // $call POST /transactions
      if (response.ok) return response;
      if (response.status !== 429) throw new Refused(`status ${response.status}`);
    } catch (error) {
      if (error instanceof Refused || n === 4) throw error;
    }
  }
  throw new Error('no luck');
}
