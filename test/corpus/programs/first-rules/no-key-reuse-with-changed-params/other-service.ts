import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);

// One key for two services: each keeps its own book of keys.
export async function chargeAndVerify(amount: number, attributes: object) {
  const idempotencyKey = crypto.randomUUID();
  await stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey });
  await fetch('https://ledger.example.com/entries', {
    method: 'POST',
    headers: { 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify({ amount }),
  });
  return fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify({ data: { attributes } }),
  });
}
