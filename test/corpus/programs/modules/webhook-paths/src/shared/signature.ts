import { createHmac, timingSafeEqual } from 'node:crypto';

const secret = process.env.PERSONA_WEBHOOK_SECRET;

export const digest = (t, body) => createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');

export function safeEqual(left, right) {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

export const toPairs = (header) => header.split(' ').map((set) => Object.fromEntries(set.split(',').map((part) => part.split('='))));
