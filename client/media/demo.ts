// Demo: a small service that verifies customers with Persona, and makes three mistakes.
// Hover over statuses and headers; put the cursor on a squiggle and press Ctrl+. (Mac: Cmd+.).
import { randomUUID } from 'node:crypto';

const PERSONA_API = 'https://api.withpersona.com/api/v1';
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

/** Without a key, an answer that is lost on the way leaves two inquiries behind. */
export async function startVerification(customerId: string) {
  const response = await fetch(`${PERSONA_API}/inquiries`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          'reference-id': customerId,
        },
      },
    }),
  });
  if (!response.ok) throw new Error(`Persona answered with ${response.status}`);
  return response.json();
}

/** Sends a request again that Persona has refused, and will refuse each time. */
export async function createAccount(customerId: string) {
  for (let attempt = 0; attempt < 4; attempt++) {
    const response = await fetch(`${PERSONA_API}/accounts`, {
      method: 'POST',
      headers: {
        Authorization: authorization,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({ data: { attributes: { 'reference-id': customerId } } }),
    });
    switch (response.status) {
      case 200:
      case 201:
        return response.json();
      case 409:
        throw new Error('There is an account with this reference id already');
      case 429:
        // Too many requests: waits, and asks again.
        break;
    }
    await new Promise((resolve) => setTimeout(resolve, 5_000 * 2 ** attempt));
  }
  throw new Error('Persona did not answer');
}

/** Approves without a look at the answer: a 422 counts as approved. */
export async function approve(inquiryId: string) {
  const response = await fetch(`${PERSONA_API}/inquiries/${inquiryId}/approve`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Idempotency-Key': randomUUID() },
  });
  const { data } = await response.json();
  return data.attributes.status;
}
