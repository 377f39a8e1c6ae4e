export async function createInquiry(body: string, key: string): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
        signal: AbortSignal.timeout(30_000),
      });
    } catch (error) {
      if (attempt === 4) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));
    }
  }
}

// The status is turned into an error inside the same `try`.
export async function createAccount(body: string, key: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) { // $ no-unchanged-retry#a
    try {
      const response = await fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts $ no-unchanged-retry#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
      });
      if (!response.ok) throw new Error(`persona answered ${response.status}`);
      return await response.json();
    } catch (error) {
      if (attempt === 4) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));
    }
  }
}
