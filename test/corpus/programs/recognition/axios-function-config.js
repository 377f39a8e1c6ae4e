const axios = require('axios');
const crypto = require('crypto');

const personaUrl = 'https://withpersona.com/api/v1';

function call(config) {
  return axios(config);
}

async function createTransaction(typeId, fields) {
  const config = {
    method: 'post',
    url: personaUrl + '/transactions',
    headers: {
      Authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
      'Idempotency-Key': crypto.randomUUID(),
    },
    data: { data: { attributes: { 'transaction-type-id': typeId, fields } } },
  };
  const res = await axios(config); // $call POST /transactions
  return res.data;
}

async function labelTransaction(id, label) {
  return call({ // $call POST /transactions/{transaction-id}/label $ require-idempotency-key
    method: 'POST',
    url: `${personaUrl}/transactions/${id}/label`,
    headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY },
    data: { meta: { label } },
  });
}

const getTransaction = async (id) =>
  (await axios.request({ url: `${personaUrl}/transactions/${id}`, headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } })).data; // $call GET /transactions/{transaction-id}

module.exports = { createTransaction, labelTransaction, getTransaction };
