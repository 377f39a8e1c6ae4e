const api = 'https://withpersona.com/api/v1';
const headers = (key?: string): Record<string, string> => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  ...(key ? { 'Idempotency-Key': key } : {}),
});
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function resumeBlindly(id: string) {
  const key = crypto.randomUUID();
  let response = await fetch(`${api}/inquiries/${id}/resume`, { method: 'POST', headers: headers(key) }); // $call POST /inquiries/{inquiry-id}/resume
  while (response.status === 409) { // $ no-unchanged-retry#a
    await sleep(2000);
    response = await fetch(`${api}/inquiries/${id}/resume`, { method: 'POST', headers: headers(key) }); // $call POST /inquiries/{inquiry-id}/resume $ no-unchanged-retry#a
  }
  return response;
}

export async function resumeAfterReading(id: string) {
  let response = await fetch(`${api}/inquiries/${id}/resume`, { method: 'POST', headers: headers(crypto.randomUUID()) }); // $call POST /inquiries/{inquiry-id}/resume
  for (let i = 0; response.status === 409 && i < 3; i++) {
    const inquiry = await fetch(`${api}/inquiries/${id}`, { headers: headers() }); // $call GET /inquiries/{inquiry-id}
    const { data } = await inquiry.json();
    if (!['pending', 'expired'].includes(data.attributes.status)) break;
    response = await fetch(`${api}/inquiries/${id}/resume`, { method: 'POST', headers: headers(crypto.randomUUID()) }); // $call POST /inquiries/{inquiry-id}/resume
  }
  return response;
}
