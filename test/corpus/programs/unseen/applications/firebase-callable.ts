import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { defineSecret, defineString } from 'firebase-functions/params';
import { getFirestore, FieldValue } from 'firebase-admin/firestore';

const apiKey = defineSecret('PERSONA_API_KEY');
const template = defineString('PERSONA_TEMPLATE_ID');

export const createInquiry = onCall({ secrets: [apiKey], region: 'europe-west1' }, async (request) => {
  const uid = request.auth?.uid;
  if (!uid) throw new HttpsError('unauthenticated', 'sign in first');

  const attempt = getFirestore().collection('kycAttempts').doc();
  await attempt.set({ uid, createdAt: FieldValue.serverTimestamp() });

  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-status-check require-request-timeout require-reference-id
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey.value()}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': attempt.id,
    },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': template.value() } },
      meta: { 'auto-create-inquiry-session': true },
    }),
  });
  const json = await response.json();
  await attempt.update({ inquiryId: json.data.id });
  return { inquiryId: json.data.id, sessionToken: json.meta['session-token'] };
});
