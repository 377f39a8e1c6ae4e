const express = require('express');

const app = express();
const api = 'https://api.withpersona.com/api/v1';

app.post('/review/:inquiryId', async (req, res) => {
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': req.id, // $ no-key-reuse-with-changed-params#a
  };
  await fetch(`${api}/inquiries/${req.params.inquiryId}/mark-for-review`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/mark-for-review
  await fetch(`${api}/inquiries/${req.params.inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers, // $ no-key-reuse-with-changed-params#a
    body: JSON.stringify({ meta: { 'tag-name': 'review' } }),
  });
  res.sendStatus(204);
});

app.post('/reject/:inquiryId', async (req, res) => {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': req.id };
  const response = await fetch(`${api}/inquiries/${req.params.inquiryId}/decline`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/decline
  res.sendStatus(response.status);
});

app.listen(3000);
