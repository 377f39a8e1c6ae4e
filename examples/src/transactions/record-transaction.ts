// Reports a payment to Persona so that its risk workflow can score it.
import pRetry, { AbortError } from 'p-retry';

interface Payment {
  id: string;
  amount: number;
  currency: string;
  payerAccountId: string;
}

export async function recordTransaction(payment: Payment): Promise<string> {
  return pRetry(
    async () => {
      const response = await fetch('https://api.withpersona.com/api/v1/transactions', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({
          data: {
            attributes: {
              'transaction-type-id': process.env.PERSONA_TRANSACTION_TYPE_ID,
              'reference-id': payment.id,
              fields: {
                amount: payment.amount,
                currency: payment.currency,
                payer: payment.payerAccountId,
              },
            },
          },
        }),
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        throw new AbortError(`Persona refused the transaction with ${response.status}`);
      }
      if (!response.ok) {
        throw new Error(`Persona answered ${response.status}`);
      }
      const transaction = (await response.json()) as { data: { id: string } };
      return transaction.data.id;
    },
    { retries: 4, minTimeout: 5_000, factor: 2 },
  );
}
