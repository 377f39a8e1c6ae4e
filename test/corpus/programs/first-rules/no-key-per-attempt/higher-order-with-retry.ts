type AsyncFn<A extends unknown[], R> = (...args: A) => Promise<R>;

function withRetry<A extends unknown[], R>(fn: AsyncFn<A, R>, { limit = 3, base = 500 } = {}): AsyncFn<A, R> {
  return async (...args) => {
    for (let n = 0; ; n += 1) {
      try {
        return await fn(...args);
      } catch (error) {
        if (n === limit - 1) throw error;
        await new Promise((resolve) => setTimeout(resolve, base * 2 ** n));
      }
    }
  };
}

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

// The helper sees lost answers only: fetch hands over all others.
export const startInquiry = withRetry(async (attributes: object) => { // $ no-key-per-attempt#a
  const key = crypto.randomUUID(); // $ no-key-per-attempt#a
  return fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
    body: JSON.stringify({ data: { attributes } }),
  });
});

const post = withRetry((attributes: object, key: string) =>
  fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  }),
);

export const startInquiryOnce = (attributes: object) => post(attributes, crypto.randomUUID());
