const request = require('superagent');

const cases = 'https://api.withpersona.com/api/v1/cases';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

exports.open = (body, key) =>
  request // $call POST /cases
    .post(cases)
    .set(auth)
    .set('Idempotency-Key', key)
    .timeout(10000)
    .send(body);

// Any method, 413 and the 5xx, at once.
exports.openAgain = (body, key) =>
  request // $call POST /cases $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#a
    .post(cases)
    .set(auth)
    .set('Idempotency-Key', key)
    .timeout(10000)
    .retry(2) // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#a
    .send(body);
