const api = 'https://withpersona.com/api/v1';
const auth = `Bearer ${process.env.PERSONA_API_KEY}`;

// One request for each item, errors noted and skipped.
export async function importAll(rows: object[]) {
  const failed: object[] = [];
  for (const row of rows) {
    try {
      await fetch(`${api}/accounts`, { // $call POST /accounts
        method: 'POST',
        headers: { authorization: auth, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ data: { attributes: row } }),
      });
    } catch {
      failed.push(row);
    }
  }
  return failed;
}

// Created once, then polled.
export async function createAndWait(attributes: object) {
  const created = await fetch(`${api}/reports`, { // $call POST /reports
    method: 'POST',
    headers: { authorization: auth, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  for (let i = 0; i < 20; i++) {
    const report = await fetch(`${api}/reports/${data.id}`, { headers: { authorization: auth } }); // $call GET /reports/{report-id}
    const { data: now } = await report.json();
    if (now.attributes.status !== 'pending') return now;
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
  throw new Error('still pending');
}
