type Result<T> = { ok: true; value: T } | { ok: false; status: number };

async function attempt(url: string, init: RequestInit): Promise<Result<unknown>> {
  try {
    const response = await fetch(url, init);
    return response.ok ? { ok: true, value: await response.json() } : { ok: false, status: response.status };
  } catch {
    return { ok: false, status: 0 };
  }
}

const headers = (key: string) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key });

export async function untilOk(key: string, body: string) {
  let left = 5;
  let result = await attempt('https://withpersona.com/api/v1/transactions', { method: 'POST', headers: headers(key), body }); // $call POST /transactions $ no-unchanged-retry#a
  while (!result.ok && left-- > 0) { // $ no-unchanged-retry#a
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (5 - left)));
    result = await attempt('https://withpersona.com/api/v1/transactions', { method: 'POST', headers: headers(key), body }); // $call POST /transactions $ no-unchanged-retry#a
  }
  return result;
}

export async function untilAnswered(key: string, body: string) {
  let left = 5;
  let result = await attempt('https://withpersona.com/api/v1/transactions', { method: 'POST', headers: headers(key), body }); // $call POST /transactions
  while (!result.ok && result.status === 0 && left-- > 0) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (5 - left)));
    result = await attempt('https://withpersona.com/api/v1/transactions', { method: 'POST', headers: headers(key), body }); // $call POST /transactions
  }
  return result;
}
