import express from 'express';
const app = express();
const post = async (path: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(path);
};
app.post('/close/:id', async (req, res) => {
  const base = req.get('Idempotency-Key') ?? crypto.randomUUID();
  await post(`/inquiries/${req.params.id}/decline`, `${base}:decline`);
  await post(`/inquiries/${req.params.id}/expire`, `${base}:expire`);
  res.sendStatus(204);
});
