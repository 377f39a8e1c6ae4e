const pairs: [string, string][] = [['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`]];
export const a = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: pairs }); // $call POST /cases $ require-idempotency-key
export const b = (k: string) => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: [...pairs, ['Idempotency-Key', k]] }); // $call POST /cases
export const c = (k: string) => { const h = pairs.slice(); h.push(['Idempotency-Key', k]); return fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: h }); }; // $call POST /cases
export const d = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: Object.fromEntries(pairs) }); // $call POST /cases $ require-idempotency-key
