function traced<A extends unknown[], R>(name: string, fn: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    const start = Date.now();
    try {
      return await fn(...args);
    } finally {
      console.log(name, Date.now() - start);
    }
  };
}
export const approve = traced('approve', async (id: string) => {
  const res = await fetch(`https://withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  return res.status;
});
export const read = traced('read', (id: string) => fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } })); // $call GET /inquiries/{inquiry-id}
