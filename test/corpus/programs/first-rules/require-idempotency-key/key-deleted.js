const { randomUUID } = require('crypto');

const ENDPOINT = 'https://withpersona.com/api/v1/transactions';

async function create(fields, dryRun) {
  const headers = {
    authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'idempotency-key': randomUUID(),
  };
  delete headers['idempotency-key'];
  return fetch(ENDPOINT, { method: 'POST', headers, body: JSON.stringify({ data: { attributes: { fields } } }) }); // $call POST /transactions $ require-idempotency-key
}

async function createUnlessDry(fields, dryRun) {
  const headers = {
    authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'idempotency-key': randomUUID(),
  };
  if (dryRun) delete headers['idempotency-key'];
  return fetch(ENDPOINT, { method: 'POST', headers, body: JSON.stringify({ data: { attributes: { fields } } }) }); // $call POST /transactions
}

module.exports = { create, createUnlessDry };
