// Literals near a key that are no keys.
const KEY_HEADER = 'Idempotency-Key';
const ERROR = 'Keys for idempotent requests can only be used with the same parameters';

export async function create(operationKey: string, body: string) {
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY, [KEY_HEADER]: operationKey, 'X-Client': 'kyc' },
    body,
  });
  if (response.status === 400 && (await response.clone().text()).includes(ERROR)) {
    console.warn('the key was used before', { key: 'Idempotency-Key' });
  }
  return response;
}

export const otherService = (body: string) =>
  fetch('https://api.stripe.com/v1/charges', { method: 'POST', headers: { 'Idempotency-Key': 'charge' }, body });

// No key for Persona, so it lacks one; its being constant is of no interest.
export const unknownHeader = (body: string) =>
  fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY, 'X-Idempotency-Key': 'case' },
    body,
  });
