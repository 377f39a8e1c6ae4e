import express from 'express';
import crypto from 'node:crypto';

const app = express();
app.post('/hooks/persona', express.json(), (req, res) => {
  const header = String(req.headers['persona-signature']);
  const sets = header.split(' ').map((set) => Object.fromEntries(set.split(',').map((p) => p.split('='))));
  const valid = sets.some(({ t, v1 }) => {
    const mac = crypto.createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET!).update(`${t}.${JSON.stringify(req.body)}`).digest('hex'); // $ no-unsafe-webhook-signature
    return mac === v1; // $ no-unsafe-webhook-signature
  });
  res.sendStatus(valid ? 204 : 401);
});
