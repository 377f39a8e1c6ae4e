import CircuitBreaker from 'opossum';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

// A breaker opens; it does not repeat.
const breaker = new CircuitBreaker(
  async (id: string, key: string) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key },
      signal: AbortSignal.timeout(5_000),
    });
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  },
  { timeout: 6_000, errorThresholdPercentage: 50, resetTimeout: 30_000 },
);

export const approve = (id: string, key: string) => breaker.fire(id, key);
