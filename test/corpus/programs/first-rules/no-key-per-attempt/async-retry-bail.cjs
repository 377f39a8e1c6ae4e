const retry = require('async-retry');
const axios = require('axios');
const { v4: uuidv4 } = require('uuid');

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

exports.createReport = (body) =>
  retry(
    async (bail) => {
      const headers = { 'Idempotency-Key': uuidv4() }; // $ no-key-per-attempt#a
      try {
        const { data } = await persona.post('/reports', body, { headers }); // $call POST /reports $ no-key-per-attempt#a
        return data;
      } catch (error) {
        const status = error.response && error.response.status;
        if (status >= 400 && status < 500 && status !== 429) return bail(error);
        throw error;
      }
    },
    { retries: 3 },
  );

exports.createReportOnce = (body) => {
  const headers = { 'Idempotency-Key': uuidv4() };
  return retry(
    async (bail) => {
      try {
        const { data } = await persona.post('/reports', body, { headers }); // $call POST /reports
        return data;
      } catch (error) {
        const status = error.response && error.response.status;
        if (status >= 400 && status < 500 && status !== 429) return bail(error);
        throw error;
      }
    },
    { retries: 3 },
  );
};
