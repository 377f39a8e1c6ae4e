const { randomUUID } = require('node:crypto');
const axios = require('axios');

function attempt(body, key, left) {
  return axios // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#a
    .post('https://api.withpersona.com/api/v1/inquiries', body, { timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key } }) // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#a
    .then((res) => res.data)
    .catch((error) => (left > 0 ? attempt(body, key, left - 1) : Promise.reject(error))); // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#a
}

exports.open = (ref, templateId) =>
  attempt({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }, randomUUID(), 3);
