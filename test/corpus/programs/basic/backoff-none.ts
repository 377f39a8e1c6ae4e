const auth = { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' };

export async function inquiryNow(id: string) {
  for (let i = 0; i < 5; i++) { // $ require-retry-backoff#a
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id} $ require-retry-backoff#a
    if (res.status === 429 || res.status >= 500) continue; // $ require-retry-backoff#a
    if (!res.ok) throw new Error(res.statusText);
    return await res.json();
  }
  throw new Error('gave up');
}

export async function inquiryEverySecond(id: string) {
  for (let i = 0; i < 5; i++) { // $ require-retry-backoff#b
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id} $ require-retry-backoff#b
    if (res.status === 429 || res.status >= 500) {
      await new Promise((resolve) => setTimeout(resolve, 1000)); // $ require-retry-backoff#b
      continue; // $ require-retry-backoff#b
    }
    if (!res.ok) throw new Error(res.statusText);
    return await res.json();
  }
  throw new Error('gave up');
}

export async function inquirySecondsTakenForMilliseconds(id: string) {
  for (let i = 0; i < 5; i++) { // $ require-retry-backoff#c
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id} $ require-retry-backoff#c
    if (res.status === 429 || res.status >= 500) {
      const seconds = Math.min(2 ** i, 60);
      await new Promise((resolve) => setTimeout(resolve, seconds)); // $ require-retry-backoff#c
      continue; // $ require-retry-backoff#c
    }
    if (!res.ok) throw new Error(res.statusText);
    return await res.json();
  }
  throw new Error('gave up');
}

export async function inquiryPatiently(id: string) {
  for (let i = 0; i < 5; i++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id}
    if (res.status === 429 || res.status >= 500) {
      const seconds = Math.min(5 * 2 ** i, 60);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      continue;
    }
    if (!res.ok) throw new Error(res.statusText);
    return await res.json();
  }
  throw new Error('gave up');
}

export async function inquiryWhenTheWindowEnds(id: string) {
  for (let i = 0; i < 5; i++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id}
    if (res.status === 429) {
      const reset = Number(res.headers.get('RateLimit-Reset') ?? 60);
      await new Promise((resolve) => setTimeout(resolve, reset * 1000));
      continue;
    }
    if (!res.ok) throw new Error(res.statusText);
    return await res.json();
  }
  throw new Error('gave up');
}
