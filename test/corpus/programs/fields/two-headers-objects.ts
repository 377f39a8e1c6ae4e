const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const kinds = {
  bare: { headers: { ...auth } },
  keyed: { headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() } }, // $ no-static-idempotency-key#a
};

const makers = {
  bare: () => ({ headers: { ...auth } }),
  keyed: () => ({ headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() } }),
};

async function done(res: Response) {
  if (!res.ok) throw new Error(`${res.status}`);
}

const signal = () => AbortSignal.timeout(9_000);
const url = (id: string) => `https://api.withpersona.com/api/v1/inquiries/${id}/expire`;

export const first = (id: string) => fetch(url(id), { method: 'POST', ...kinds.bare, signal: signal() }).then(done); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
export const second = (id: string) => fetch(url(id), { method: 'POST', ...kinds.keyed, signal: signal() }).then(done); // $call POST /inquiries/{inquiry-id}/expire $ no-static-idempotency-key#a
export const third = (id: string) => fetch(url(id), { method: 'POST', ...makers.bare(), signal: signal() }).then(done); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
export const fourth = (id: string) => fetch(url(id), { method: 'POST', ...makers.keyed(), signal: signal() }).then(done); // $call POST /inquiries/{inquiry-id}/expire
