import { randomUUID } from 'node:crypto';

function post(path, key, body) {
  return fetch('https://api.withpersona.com/api/v1' + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  }).then((res) => (res.ok ? res.json() : Promise.reject(new Error(`${path}: ${res.status}`))));
}

export function onboard(template, term) {
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  return post('/cases', key, { data: { attributes: { 'case-template-id': template } } }) // $call POST /cases
    .then((created) =>
      post('/reports', key, { data: { type: 'report/watchlist', attributes: { query: { term } } } }) // $ no-key-reuse-with-changed-params#a $call POST /reports
        .then((report) => ({ created, report })),
    );
}

export function onboardFresh(template, term) {
  let key = randomUUID();
  return post('/cases', key, { data: { attributes: { 'case-template-id': template } } }) // $call POST /cases
    .then((created) => {
      key = randomUUID();
      return post('/reports', key, { data: { type: 'report/watchlist', attributes: { query: { term } } } }) // $call POST /reports
        .then((report) => ({ created, report }));
    });
}
