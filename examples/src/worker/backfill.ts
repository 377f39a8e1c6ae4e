// One-off import: opens a Persona inquiry for every customer from before the identity checks.
import { randomUUID } from 'node:crypto';
import { config } from '../config';

interface Customer {
  id: string;
  email: string;
}

export async function backfill(customers: Customer[]): Promise<number> {
  const runKey = `backfill-${randomUUID()}`;
  let opened = 0;

  for (const customer of customers) {
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${config.personaApiKey}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': runKey,
      },
      body: JSON.stringify({
        data: {
          attributes: {
            'inquiry-template-id': config.onboardingTemplateId,
            'reference-id': customer.id,
            fields: { 'email-address': customer.email },
          },
        },
      }),
    });
    if (!response.ok) {
      console.warn(`Customer ${customer.id}: Persona answered ${response.status}`);
      continue;
    }
    opened += 1;
  }

  return opened;
}
