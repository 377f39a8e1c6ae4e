import { config } from '../config.js';

export async function startVerification(user) {
  const res = await fetch(config.kyc.baseUrl + '/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${config.kyc.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': config.kyc.template,
          'reference-id': user.id,
          fields: { 'name-first': user.firstName, 'name-last': user.lastName },
        },
      },
    }),
  });
  if (!res.ok) throw new Error(`verification could not be started (${res.status})`);
  return res.json();
}
