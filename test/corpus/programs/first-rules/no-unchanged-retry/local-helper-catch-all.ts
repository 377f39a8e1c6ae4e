async function retry<T>(times: number, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (times <= 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 60_000 / 2 ** times));
    return retry(times - 1, task);
  }
}

async function persona(path: string, init: RequestInit) {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

const init = (method: string, key?: string): RequestInit => ({
  method,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...(key && { 'Idempotency-Key': key }) },
});

export async function resume(id: string) {
  const key = crypto.randomUUID();
  return retry(4, () => persona(`/inquiries/${id}/resume`, init('POST', key))); // $call POST /inquiries/{inquiry-id}/resume $ no-unchanged-retry
}

// The raw response resolves: lost answers alone are repeated.
export async function expire(id: string) {
  const key = crypto.randomUUID();
  return retry(4, () => fetch(`https://withpersona.com/api/v1/inquiries/${id}/expire`, init('POST', key))); // $call POST /inquiries/{inquiry-id}/expire
}
