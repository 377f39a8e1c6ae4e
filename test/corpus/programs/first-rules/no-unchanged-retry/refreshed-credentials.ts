import { loadApiKey } from './secrets';

// 401 is not stored under the key; with a fresh API key the request may go out again.
export async function createInquiry(body: string) {
  const key = crypto.randomUUID();
  let apiKey = await loadApiKey();
  for (let attempt = 0; attempt < 2; attempt++) {
    const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Idempotency-Key': key },
      body,
    });
    if (response.status !== 401) return response;
    apiKey = await loadApiKey({ fresh: true });
  }
  throw new Error('the API key is not accepted');
}
