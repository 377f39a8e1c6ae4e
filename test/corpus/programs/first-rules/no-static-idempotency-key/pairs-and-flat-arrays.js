const https = require('https');
const { randomUUID } = require('crypto');

const token = process.env.PERSONA_API_KEY;

const post = (path, key, body) => {
  const req = https.request({ method: 'POST', host: 'withpersona.com', path, headers: { authorization: `Bearer ${token}`, 'idempotency-key': key } });
  req.end(body);
  return req;
};

exports.literal = (body) => post('/api/v1/theme-sets', '1', body); // $call POST /theme-sets $ no-static-idempotency-key
exports.generated = (body) => post('/api/v1/theme-sets', randomUUID(), body); // $call POST /theme-sets

exports.pairs = (body) =>
  fetch('https://withpersona.com/api/v1/theme-sets', { // $call POST /theme-sets $ no-static-idempotency-key#b
    method: 'POST',
    headers: Object.entries({ Authorization: `Bearer ${token}`, 'Idempotency-Key': 'theme' }), // $ no-static-idempotency-key#b
    body,
  });

exports.pairsOnce = (body, changeId) =>
  fetch('https://withpersona.com/api/v1/theme-sets', { // $call POST /theme-sets
    method: 'POST',
    headers: Object.entries({ Authorization: `Bearer ${token}`, 'Idempotency-Key': changeId }),
    body,
  });
