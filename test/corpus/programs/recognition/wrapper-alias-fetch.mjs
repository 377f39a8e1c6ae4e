const f = globalThis.fetch;
const { fetch: windowFetch } = globalThis;

export const listLists = () =>
  f('https://withpersona.com/api/v1/lists', { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call GET /lists

export const createCountryList = (name) =>
  windowFetch('https://withpersona.com/api/v1/list/countries', { // $call POST /list/countries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: JSON.stringify({ data: { attributes: { name } } }),
  });

export const blockCountry = (code) =>
  globalThis.fetch('https://withpersona.com/api/v1/list-item/countries', { // $call POST /list-item/countries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: JSON.stringify({ data: { attributes: { value: code } } }),
  });
