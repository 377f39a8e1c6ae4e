const http = require('./http');

/** @param {string} id @param {string} key */
async function approve(id, key) {
  const { data } = await http.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': key } }); // $call POST /inquiries/{inquiry-id}/approve
  return data.data;
}

module.exports = { approve };
