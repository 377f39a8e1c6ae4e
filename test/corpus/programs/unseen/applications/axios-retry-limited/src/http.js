const axios = require('axios');
const axiosRetry = require('axios-retry').default;
const { isNetworkError } = require('axios-retry');

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10000,
  headers: { 'Persona-Version': '2023-01-05' },
});

axiosRetry(http, {
  retries: 3,
  retryDelay: (count) => 5000 * 2 ** (count - 1),
  retryCondition: (error) => isNetworkError(error) || error.response?.status === 429,
});

module.exports = http;
