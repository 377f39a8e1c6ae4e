const axios = require('axios');
const { randomUUID } = require('node:crypto');

const http = axios.create({ baseURL: 'https://withpersona.com/api/v1/' });
http.defaults.headers.common.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

const keyed = axios.create({ baseURL: 'https://withpersona.com/api/v1/' });
keyed.interceptors.request.use(function stamp(config) {
  if ((config.method || 'get').toLowerCase() !== 'post') return config;
  config.headers.set('Idempotency-Key', randomUUID());
  return config;
});

module.exports = {
  form: (fields) => http.postForm('importer/accounts', fields), // $call POST /importer/accounts $ require-idempotency-key
  formOnce: (fields) => http.postForm('importer/accounts', fields, { headers: { 'Idempotency-Key': randomUUID() } }), // $call POST /importer/accounts
  config: (data) => http({ url: 'accounts', method: 'POST', data }), // $call POST /accounts $ require-idempotency-key
  request: (data) => http.request({ data, url: 'accounts', method: 'post', headers: { 'Idempotency-Key': randomUUID() } }), // $call POST /accounts
  stamped: (data) => keyed.post('accounts', data), // $call POST /accounts
  other: (data) => axios.post('https://withpersona.com/api/v1/accounts', data, { timeout: 1000 }), // $call POST /accounts $ require-idempotency-key
};
