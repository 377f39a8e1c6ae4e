import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);
export async function charge(personaId: string, amount: number) {
  await fetch('https://api.stripe.com/v1/accounts', { method: 'POST', headers: { 'Idempotency-Key': personaId } });
  return stripe.paymentIntents.create({ amount, currency: 'eur' }, { idempotencyKey: personaId });
}
