const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export async function createTransaction(body: string, attemptsLeft = 3): Promise<Response> {
  const key = crypto.randomUUID(); // $ no-key-per-attempt#a
  try {
    return await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-key-per-attempt#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
      body,
    });
  } catch (error) {
    if (attemptsLeft <= 1) throw error;
    await wait(4000 / attemptsLeft);
    return createTransaction(body, attemptsLeft - 1);
  }
}

export async function createTransactionStably(body: string, key = crypto.randomUUID(), attemptsLeft = 3): Promise<Response> {
  try {
    return await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      body,
    });
  } catch (error) {
    if (attemptsLeft <= 1) throw error;
    await wait(4000 / attemptsLeft);
    return createTransactionStably(body, key, attemptsLeft - 1);
  }
}
