const crypto = require('crypto');

const url = (path) => `https://api.withpersona.com/api/v1${path}`;

async function send(path, body, idempotent = false) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };
  if (idempotent) {
    headers['Idempotency-Key'] = crypto.randomUUID();
  }
  const res = await fetch(url(path), { method: 'POST', headers, body: JSON.stringify(body) });
  return res.json();
}

async function createInquiry(attributes) {
  return send('/inquiries', { data: { attributes } }, true); // $call POST /inquiries
}

async function createAccount(attributes) {
  return send('/accounts', { data: { attributes } }); // $call POST /accounts $ require-idempotency-key
}

async function createCase(attributes) {
  return send('/cases', { data: { attributes } }, false); // $call POST /cases $ require-idempotency-key
}

module.exports = { createInquiry, createAccount, createCase };
