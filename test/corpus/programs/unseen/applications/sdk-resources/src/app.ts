import { randomUUID } from 'node:crypto';
import { Sdk } from './client.js';

const sdk = new Sdk(process.env.PERSONA_API_KEY!);

export async function begin(referenceId: string, templateId: string) {
  const { data } = await sdk.inquiries.create(
    { 'reference-id': referenceId, 'inquiry-template-id': templateId },
    { idempotencyKey: randomUUID() },
  );
  return data.id;
}

export async function beginLegacy(referenceId: string, templateId: string) {
  const { data } = await sdk.inquiries.create({ // $ require-idempotency-key
    'reference-id': referenceId,
    'template-id': templateId,
  });
  return data.id;
}
