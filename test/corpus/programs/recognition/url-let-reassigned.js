const axios = require('axios');

async function history(reportId, { sandbox }) {
  let base = 'https://withpersona.com/api/v1';
  if (sandbox) {
    base = 'https://sandbox-api.withpersona.com/api/v1';
  }
  let path = '/reports/' + reportId;
  path += '/history';
  const { data } = await axios.get(base + path, { // $call GET /reports/{report-id}/history
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return data.data;
}

async function pause(reportId) {
  let url = 'https://withpersona.com/api/v1';
  url += `/reports/${reportId}`;
  url += '/pause';
  await axios.post(url, {}, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call POST /reports/{report-id}/pause $ require-idempotency-key
}

module.exports = { history, pause };
