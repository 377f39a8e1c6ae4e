const retry = require('async-retry');
const { randomUUID } = require('node:crypto');

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function expire(id, key) {
  return fetch(`https://withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(15000),
  });
}

exports.careless = (id) => {
  const key = randomUUID();
  return retry(async () => { // $ no-unchanged-retry#a no-same-key-after-server-error#a
    const res = await expire(id, key); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    if (!res.ok) throw new Error(res.statusText); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    return res.json();
  });
};

exports.bailing = (id) => {
  let key = randomUUID();
  return retry(async (bail) => {
    const res = await expire(id, key);
    if (res.status >= 500) {
      key = randomUUID();
      throw new Error(res.statusText);
    }
    if (res.status >= 400 && res.status !== 429) return bail(new Error(res.statusText));
    if (!res.ok) throw new Error(res.statusText);
    return res.json();
  });
};

exports.hurried = (id) => {
  const key = randomUUID();
  return retry(() => expire(id, key), { retries: 5, minTimeout: 5, factor: 2 }); // $ require-retry-backoff
};

exports.forever = (id) => {
  const key = randomUUID();
  return retry(() => expire(id, key), { forever: true }); // $ require-retry-limit
};

exports.patient = (id) => {
  const key = randomUUID();
  return retry(() => expire(id, key), { retries: 5, minTimeout: 5000, factor: 2, randomize: false });
};
