const HOUR = 60 * 60 * 1000;

async function post(path, body, key) {
  return fetch(`https://withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

export function createInquiry(userId, attributes) {
  const bucket = Math.floor(Date.now() / HOUR);
  return post('/inquiries', { data: { attributes } }, `${userId}:${bucket}`); // $call POST /inquiries $ no-static-idempotency-key
}

export function createInquiryToTheMillisecond(userId, attributes) {
  return post('/inquiries', { data: { attributes } }, `${userId}:${Date.now()}`); // $call POST /inquiries
}
