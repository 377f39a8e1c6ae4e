const axios = require('axios');

const config = (key) => ({
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
});

exports.createAndNote = async (attributes, note) => {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  const { data } = await axios.post('https://withpersona.com/api/v1/inquiries', { data: { attributes } }, config(key)); // $call POST /inquiries
  const url = `https://withpersona.com/api/v1/inquiries/${data.data.id}`;
  await axios.patch(url, { data: { attributes: { note } } }, config(key)); // $call PATCH /inquiries/{inquiry-id} $ no-key-reuse-with-changed-params#a
};

exports.createAndNotePlainly = async (attributes, note) => {
  const key = crypto.randomUUID();
  const { data } = await axios.post('https://withpersona.com/api/v1/inquiries', { data: { attributes } }, config(key)); // $call POST /inquiries
  const url = `https://withpersona.com/api/v1/inquiries/${data.data.id}`;
  const { headers } = config(key);
  delete headers['Idempotency-Key'];
  await axios.patch(url, { data: { attributes: { note } } }, { headers }); // $call PATCH /inquiries/{inquiry-id}
};
