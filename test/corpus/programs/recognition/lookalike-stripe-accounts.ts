import axios from 'axios';
import { setTimeout as delay } from 'node:timers/promises';

const stripe = axios.create({ baseURL: 'https://api.stripe.com/v1', auth: { username: process.env.STRIPE_KEY!, password: '' } });

// Opens the bank's account after Persona (https://withpersona.com/api/v1/inquiries) said yes.
export async function openAccount(userId: string, inquiry: { id: string; status: 'approved' }) {
  const payload = new URLSearchParams({ type: 'custom', 'metadata[persona-inquiry]': inquiry.id });
  let last: unknown;
  for (const ms of [100, 200, 400]) {
    try {
      return await stripe.post('/accounts', payload, { headers: { 'Idempotency-Key': userId } });
    } catch (error) {
      last = error;
      await delay(ms);
    }
  }
  throw last;
}

export const readAccount = (id: string) => stripe.get(`/accounts/${id}`, { headers: { 'Idempotency-Key': 'read' } });
