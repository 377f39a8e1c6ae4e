const https = require('node:https');
const superagent = require('superagent');
const { randomUUID } = require('node:crypto');

const token = process.env.PERSONA_API_KEY;

exports.tag = (id, tag) =>
  superagent // $call POST /inquiries/{inquiry-id}/add-tag $ require-idempotency-key
    .post(`https://withpersona.com/api/v1/inquiries/${id}/add-tag`)
    .set('Authorization', `Bearer ${token}`)
    .send({ meta: { 'tag-name': tag } });

exports.untag = (id, tag) => {
  const pending = superagent.post(`https://withpersona.com/api/v1/inquiries/${id}/remove-tag`); // $call POST /inquiries/{inquiry-id}/remove-tag
  pending.set('Authorization', `Bearer ${token}`);
  pending.set('Idempotency-Key', randomUUID());
  return pending.send({ meta: { 'tag-name': tag } });
};

exports.expire = (id) =>
  new Promise((resolve, reject) => {
    https // $call POST /inquiries/{inquiry-id}/expire
      .request({
        host: 'withpersona.com',
        path: `/api/v1/inquiries/${id}/expire`,
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
      }, resolve)
      .on('error', reject)
      .end();
  });
