import { createHmac, timingSafeEqual } from 'node:crypto';

const secret = process.env.PERSONA_WEBHOOK_SECRET;

const digest = (t, body) => createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');

function safeEqual(left, right) {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

const toPairs = (header) => header.split(' ').map((set) => Object.fromEntries(set.split(',').map((part) => part.split('='))));

export default { digest, safeEqual, toPairs };
