const axios = require('axios');
const { randomUUID } = require('node:crypto');

const api = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

// One key per call of this function: right for one request, not for two.
async function verifyPhone(phone, key = randomUUID()) { // $ no-key-reuse-with-changed-params#a
  const headers = { 'Idempotency-Key': key }; // $ no-key-reuse-with-changed-params#a
  const { data } = await api.post('/verification/phone-numbers', { data: { attributes: { 'phone-number': phone } } }, { headers }); // $call POST /verification/phone-numbers $ no-key-reuse-with-changed-params#a
  await api.post(`/verification/phone-numbers/${data.data.id}/send-confirmation-code`, {}, { headers }); // $call POST /verification/phone-numbers/{verification-id}/send-confirmation-code $ no-key-reuse-with-changed-params#a
  return data.data.id;
}

async function verifyEmail(email, createKey = randomUUID(), sendKey = randomUUID()) {
  const { data } = await api.post('/verification/email-addresses', { data: { attributes: { email } } }, { headers: { 'Idempotency-Key': createKey } }); // $call POST /verification/email-addresses
  await api.post(`/verification/email-addresses/${data.data.id}/send-confirmation-code`, {}, { headers: { 'Idempotency-Key': sendKey } }); // $call POST /verification/email-addresses/{verification-id}/send-confirmation-code
  return data.data.id;
}

module.exports = { verifyPhone, verifyEmail };
