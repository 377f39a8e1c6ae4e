const https = require('node:https');
const superagent = require('superagent');
const { randomBytes } = require('node:crypto');

const bearer = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

exports.byHttps = (payload, done) => {
  const req = https.request('https://withpersona.com/api/v1/inquiries', { method: 'POST', headers: bearer }, done); // $call POST /inquiries $ require-idempotency-key
  req.end(JSON.stringify(payload));
};

exports.byHttpsOnce = (payload, done) => {
  const headers = { ...bearer, 'Idempotency-Key': randomBytes(16).toString('hex') };
  const req = https.request('https://withpersona.com/api/v1/inquiries', { method: 'POST', headers }, done); // $call POST /inquiries
  req.end(JSON.stringify(payload));
};

exports.bySuperagent = (payload) => superagent.post('https://withpersona.com/api/v1/inquiries').set(bearer).send(payload); // $call POST /inquiries $ require-idempotency-key

exports.bySuperagentOnce = (payload) => {
  const pending = superagent.post('https://withpersona.com/api/v1/inquiries').set(bearer); // $call POST /inquiries
  pending.set('idempotency-key', randomBytes(24).toString('base64url'));
  return pending.send(payload);
};
