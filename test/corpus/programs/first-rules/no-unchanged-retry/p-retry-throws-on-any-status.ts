import pRetry from 'p-retry';

export async function createCase(attributes: object, requestId: string) {
  return pRetry( // $ no-unchanged-retry#a
    async () => {
      const response = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ no-unchanged-retry#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
        body: JSON.stringify({ data: { attributes } }),
      });
      if (!response.ok) throw new Error(`persona answered ${response.status}`);
      return response.json();
    },
    { retries: 5, minTimeout: 5000, factor: 2 },
  );
}

// A response is a value, whatever its status: only lost answers are repeated.
export async function addTag(caseId: string, tag: string, requestId: string) {
  const response = await pRetry(
    () =>
      fetch(`https://api.withpersona.com/api/v1/cases/${caseId}/add-tag`, { // $call POST /cases/{case-id}/add-tag
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
        body: JSON.stringify({ meta: { 'tag-name': tag } }),
      }),
    { retries: 5, minTimeout: 5000 },
  );
  if (!response.ok) throw new Error(`persona answered ${response.status}`);
}
