import { settings } from './settings';

// No host in sight, but only Persona has this header and this path.
export async function createTransaction(fields: object) {
  const response = await fetch(`${settings.kycUrl}/transactions`, { // $call POST /transactions $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${settings.kycKey}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
    },
    body: JSON.stringify({ data: { attributes: { 'transaction-type-id': settings.transactionType, fields } } }),
  });
  if (!response.ok) throw new Error(`transaction: ${response.status}`);
  return response.json();
}

export async function getTransaction(id: string) {
  const response = await fetch(`${settings.kycUrl}/transactions/${id}`, { // $call GET /transactions/{transaction-id}
    headers: { Authorization: `Bearer ${settings.kycKey}`, 'Key-Inflection': 'camel' },
  });
  return response.ok ? response.json() : null;
}
