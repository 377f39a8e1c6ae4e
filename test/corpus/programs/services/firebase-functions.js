const functions = require('firebase-functions');
const { defineSecret } = require('firebase-functions/params');

const personaKey = defineSecret('PERSONA_API_KEY');

exports.createInquiry = functions.runWith({ secrets: [personaKey] }).https.onCall(async (data, context) => {
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ MISSING: no-static-idempotency-key#a $ require-request-timeout
    method: 'POST',
    headers: {
      Authorization: `Bearer ${personaKey.value()}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': context.auth.uid, // $ MISSING: no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': data.templateId, 'reference-id': context.auth.uid } } }),
  });
  if (!response.ok) throw new functions.https.HttpsError('unavailable', 'Persona refused');
  return response.json();
});

exports.inquiryStatus = functions.runWith({ secrets: [personaKey] }).https.onCall(async ({ id }) => {
  const response = await fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id} $ require-api-version
    headers: { Authorization: `Bearer ${personaKey.value()}` },
  });
  if (response.status !== 200) throw new functions.https.HttpsError('unavailable', 'Persona refused');
  return (await response.json()).data.attributes.status;
});
