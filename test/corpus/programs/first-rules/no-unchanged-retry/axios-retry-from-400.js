const axios = require('axios');
const axiosRetry = require('axios-retry').default;

const client = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

axiosRetry(client, { // $ no-unchanged-retry#a
  retries: 3,
  retryDelay: (n) => 1000 * 2 ** n,
  retryCondition(error) { // $ no-unchanged-retry#a
    return !error.response || error.response.status >= 400; // $ no-unchanged-retry#a
  },
});

module.exports.getCase = (id) => client.get(`/cases/${id}`); // $call GET /cases/{case-id} $ no-unchanged-retry#a
