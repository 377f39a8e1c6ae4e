export async function createCase(body: string, requestId: string, signal = AbortSignal.timeout(60_000)) {
  let pause = 500;
  let problem = 'nothing sent';
  while (!signal.aborted) { // $ no-unchanged-retry#a
    try {
      const res = await fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases $ no-unchanged-retry#a
        signal,
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
        body,
      });
      if (res.status === 201) return await res.json();
      problem = `status ${res.status}`;
    } catch (error) {
      problem = String(error);
    } finally {
      pause *= 2;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(problem);
}

export async function createCaseOrStop(body: string, requestId: string, signal = AbortSignal.timeout(60_000)) {
  let pause = 500;
  let problem = 'nothing sent';
  while (!signal.aborted) {
    let res: Response | undefined;
    try {
      res = await fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases
        signal,
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
        body,
      });
    } catch (error) {
      problem = String(error);
    }
    if (res?.ok) return res.json();
    if (res && res.status !== 429 && res.status < 500) throw new Error(`refused: ${res.status}`);
    pause *= 2;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(problem);
}
