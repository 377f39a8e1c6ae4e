import express from 'express';

const app = express();
app.use(express.json());

app.post('/kyc/start', async (req, res) => {
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
    },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': 'itmpl_abc', 'reference-id': req.body.userId } },
    }),
  });
  if (!response.ok) {
    return res.status(502).json({ error: 'could not start verification' });
  }
  const { data } = await response.json();
  res.json({ inquiryId: data.id });
});

app.get('/kyc/:id', async (req, res) => {
  const response = await fetch(`https://withpersona.com/api/v1/inquiries/${req.params.id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!response.ok) return res.sendStatus(502);
  const inquiry = await response.json();
  res.json({ status: inquiry.data.attributes.status });
});

app.listen(3000);
