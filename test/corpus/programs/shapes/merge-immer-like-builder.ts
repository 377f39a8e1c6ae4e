const freeze = <T extends object>(o: T) => Object.freeze(o);
const json = freeze({ 'Content-Type': 'application/json' });
const auth = freeze({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
const post = freeze({ method: 'POST' } as const);
export const redactlessExpire = (id: string) => fetch(`https://withpersona.com/api/v1/inquiries/${id}/expire`, { ...post, headers: { ...auth, ...json } }); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
