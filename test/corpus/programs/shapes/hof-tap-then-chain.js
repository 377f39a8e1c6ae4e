const parse = (res) => (res.ok ? res.json() : res.text().then((t) => Promise.reject(new Error(t))));
export const pass = (name, body) =>
  Promise.resolve({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` })
    .then((headers) => fetch('https://withpersona.com/api/v1/' + name, { method: 'POST', headers, body })) // $ require-idempotency-key
    .then(parse);
export const readToken = () => getSecret().then((token) => fetch('https://withpersona.com/api/v1/events', { headers: { Authorization: `Bearer ${token}` } })).then(parse); // $call GET /events
function getSecret() { return Promise.resolve(process.env.PERSONA_API_KEY); }
