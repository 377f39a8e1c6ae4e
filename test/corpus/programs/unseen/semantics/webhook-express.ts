import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
const secret = process.env.PERSONA_WEBHOOK_SECRET ?? '';

app.post('/webhooks/persona', express.raw({ type: '*/*' }), (req, res) => {
  const sets = (req.get('Persona-Signature') ?? '').split(' ');
  const valid = sets.some((set) => {
    const t = /t=(\d+)/.exec(set)?.[1];
    const v1 = /v1=([0-9a-f]+)/.exec(set)?.[1] ?? '';
    const expected = createHmac('sha256', secret).update(`${t}.${req.body}`).digest('hex');
    return v1.length === expected.length && timingSafeEqual(Buffer.from(v1), Buffer.from(expected));
  });
  res.sendStatus(valid ? 204 : 401);
});

app.post('/webhooks/persona-json', express.json(), (req, res) => {
  const sets = (req.get('Persona-Signature') ?? '').split(' ');
  const valid = sets.some((set) => {
    const t = /t=(\d+)/.exec(set)?.[1];
    const v1 = /v1=([0-9a-f]+)/.exec(set)?.[1] ?? '';
    const expected = createHmac('sha256', secret) // $ no-unsafe-webhook-signature#a
      .update(`${t}.${JSON.stringify(req.body)}`) // $ no-unsafe-webhook-signature#a
      .digest('hex');
    return v1.length === expected.length && timingSafeEqual(Buffer.from(v1), Buffer.from(expected));
  });
  res.sendStatus(valid ? 204 : 401);
});

export default app;
