const superagent = require('superagent');
const { v4: uuidv4 } = require('uuid');

const BASE_URL = 'https://withpersona.com/api/v1';

exports.createInquiry = async (attributes) => {
  const res = await superagent // $call POST /inquiries $ require-idempotency-key
    .post(`${BASE_URL}/inquiries`)
    .set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`)
    .set('Content-Type', 'application/json')
    .send({ data: { attributes } });
  return res.body.data;
};

exports.createReport = async (attributes) => {
  const res = await superagent // $call POST /reports
    .post(`${BASE_URL}/reports`)
    .set({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': uuidv4() })
    .send({ data: { type: 'report/watchlist', attributes } });
  return res.body.data;
};

exports.getInquiry = (id) =>
  superagent.get(`${BASE_URL}/inquiries/${id}`).auth(process.env.PERSONA_API_KEY, { type: 'bearer' }).then((r) => r.body); // $call GET /inquiries/{inquiry-id}
