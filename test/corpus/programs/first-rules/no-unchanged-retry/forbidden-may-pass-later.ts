const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export async function createReport(body: string, key: string) {
  const send = () =>
    fetch('https://withpersona.com/api/v1/reports', { // $ no-unchanged-retry#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      body,
    });
  let response = await send();
  for (const delay of [5, 10, 20, 40]) { // $ no-unchanged-retry#a
    if (response.status !== 403) break;
    await sleep(delay);
    response = await send(); // $ no-unchanged-retry#a
  }
  return response;
}

export async function createReportWhenLimited(body: string, key: string) {
  const send = () =>
    fetch('https://withpersona.com/api/v1/reports', {
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      body,
    });
  let response = await send();
  for (const delay of [5, 10, 20, 40]) {
    if (response.status !== 429) break;
    await sleep(delay);
    response = await send();
  }
  return response;
}
