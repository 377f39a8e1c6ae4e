const express = require('express');
const { randomUUID } = require('crypto');

const app = express();
const post = (path, key, body) =>
  fetch('https://withpersona.com/api/v1' + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

app.post('/verify', async (req, res) => {
  const r = await post('/inquiries', req.user.id, { data: { attributes: { 'reference-id': req.user.id } } }); // $call POST /inquiries $ no-static-idempotency-key
  res.status(r.status).send(await r.text());
});

app.post('/verify-account', async (req, res) => {
  const { accountId } = req.body;
  const r = await post(`/accounts/${accountId}/add-tag`, `tag-${accountId}`, { meta: { 'tag-name': 'vip' } }); // $call POST /accounts/{account-id}/add-tag $ no-static-idempotency-key
  res.sendStatus(r.status);
});

app.post('/verify-again', async (req, res) => {
  const r = await post('/inquiries', `${req.user.id}/${randomUUID()}`, { data: { attributes: {} } }); // $call POST /inquiries
  res.status(r.status).send(await r.text());
});

app.listen(8080);
