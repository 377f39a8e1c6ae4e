export const config = { baseUrl: 'https://withpersona.com/api/v1', method: 'POST', headers: { 'Idempotency-Key': 'x' } };
export const docs = { request: { method: 'POST', url: 'https://withpersona.com/api/v1/inquiries' } };
