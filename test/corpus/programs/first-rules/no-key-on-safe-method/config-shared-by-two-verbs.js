const axios = require('axios');
const { randomUUID } = require('node:crypto');

const url = 'https://withpersona.com/api/v1/accounts';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

exports.upsert = async (attributes) => {
  const config = { headers: { Authorization, 'Idempotency-Key': randomUUID() } }; // $ no-key-on-safe-method#a
  const { data } = await axios.post(url, { data: { attributes } }, config); // $call POST /accounts
  return axios.get(`${url}/${data.data.id}`, config); // $call GET /accounts/{account-id} $ no-key-on-safe-method#a
};

exports.upsertPlain = async (attributes) => {
  const config = { headers: { Authorization } };
  const { data } = await axios.post(url, { data: { attributes } }, { ...config, headers: { ...config.headers, 'Idempotency-Key': randomUUID() } }); // $call POST /accounts
  return axios.get(`${url}/${data.data.id}`, config); // $call GET /accounts/{account-id}
};
