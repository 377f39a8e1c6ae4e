const axios = require('axios');

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

// An item that fails is noted, the next one follows: nothing is sent twice.
exports.expireAll = async (inquiries) => {
  const failed = [];
  for (const inquiry of inquiries) {
    try {
      await persona.post(`/inquiries/${inquiry.id}/expire`, null, { headers: { 'Idempotency-Key': `expire-${inquiry.requestId}` } }); // $call POST /inquiries/{inquiry-id}/expire
    } catch (error) {
      failed.push({ id: inquiry.id, status: error.response?.status });
    }
  }
  return failed;
};

// What is gone already counts as redacted.
exports.redactAll = async (ids) => {
  const failed = [];
  for (const id of ids) {
    try {
      await persona.delete(`/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
    } catch (error) {
      if (error.response?.status !== 404) failed.push(id);
    }
  }
  return failed;
};
