const TEMPLATE_ID = 'itmpl_4k2';
const VERSION = 3;
const KEY = `inquiry-${TEMPLATE_ID}-v${VERSION}`; // $ no-static-idempotency-key#a

export async function create(referenceId: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  headers.set('Idempotency-Key', KEY); // $ no-static-idempotency-key#a
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': TEMPLATE_ID, 'reference-id': referenceId } } }),
  });
  return response.json();
}

export async function createForApplication(applicationId: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  headers.set('Idempotency-Key', `inquiry-${TEMPLATE_ID}-v${VERSION}-${applicationId}`);
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': TEMPLATE_ID } } }),
  });
  return response.json();
}
