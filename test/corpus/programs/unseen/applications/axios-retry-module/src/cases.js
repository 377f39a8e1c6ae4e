const http = require('./http');

/** @param {string} id @param {string} key */
async function approve(id, key) {
  const { data } = await http.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': key } }); // $call POST /inquiries/{inquiry-id}/approve $ no-same-key-after-server-error#retry no-unchanged-retry#retry
  return data.data;
}

async function find(id) {
  const { data } = await http.get('/cases/' + id); // $call GET /cases/{case-id} $ no-unchanged-retry#retry
  return data.data;
}

module.exports = { approve, find };
