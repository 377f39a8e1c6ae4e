const axios = require('axios');
const axiosRetry = require('axios-retry').default;

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10000,
  headers: { 'Persona-Version': '2023-01-05' },
});

http.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  return config;
});

axiosRetry(http, { // $ no-unchanged-retry#retry no-same-key-after-server-error#retry
  retries: 3,
  retryDelay: axiosRetry.exponentialDelay,
  retryCondition: () => true, // $ no-unchanged-retry#retry no-same-key-after-server-error#retry
});

module.exports = http;
