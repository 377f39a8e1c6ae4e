const axios = require('axios');
const { randomUUID } = require('crypto');

function config(method, path) {
  return {
    method,
    url: `https://withpersona.com/api/v1${path}`,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': randomUUID(), // $ no-key-on-safe-method#a
    },
  };
}

async function approve(id) {
  return (await axios(config('POST', `/inquiries/${id}/approve`))).data; // $call POST /inquiries/{inquiry-id}/approve
}

async function inquiry(id) {
  return (await axios(config('GET', `/inquiries/${id}`))).data; // $call GET /inquiries/{inquiry-id} $ no-key-on-safe-method#a
}

module.exports = { approve, inquiry };
