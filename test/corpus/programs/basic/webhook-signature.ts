import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const secret = process.env.PERSONA_WEBHOOK_SECRET ?? '';
const app = express();

app.post('/webhooks/plain', express.raw({ type: '*/*' }), (req, res) => {
  const pairs = (req.get('Persona-Signature') ?? '').split(' ').map((pair) => Object.fromEntries(pair.split(',').map((part) => part.split('='))));
  const valid = pairs.some(({ t, v1 }) => v1 === createHmac('sha256', secret).update(`${t}.${req.body}`).digest('hex')); // $ no-unsafe-webhook-signature
  res.sendStatus(valid ? 200 : 401);
});

app.post('/webhooks/safe', express.raw({ type: '*/*' }), (req, res) => {
  const pairs = (req.get('Persona-Signature') ?? '').split(' ').map((pair) => Object.fromEntries(pair.split(',').map((part) => part.split('='))));
  const valid = pairs.some(({ t, v1 = '' }) => {
    const expected = Buffer.from(createHmac('sha256', secret).update(`${t}.${req.body}`).digest('hex'));
    const given = Buffer.from(v1);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  res.sendStatus(valid ? 200 : 401);
});

app.post('/webhooks/no-length', express.raw({ type: '*/*' }), (req, res) => {
  const pairs = (req.get('Persona-Signature') ?? '').split(' ').map((pair) => Object.fromEntries(pair.split(',').map((part) => part.split('='))));
  const valid = pairs.some(({ t, v1 = '' }) => {
    const expected = createHmac('sha256', secret).update(`${t}.${req.body}`).digest('hex');
    return timingSafeEqual(Buffer.from(v1), Buffer.from(expected)); // $ no-unsafe-webhook-signature
  });
  res.sendStatus(valid ? 200 : 401);
});
