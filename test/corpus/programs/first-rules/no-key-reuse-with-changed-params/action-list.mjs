const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const base = 'https://withpersona.com/api/v1';

export async function runActions(caseId, actions) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  for (const { name, meta } of actions) {
    await fetch(`${base}/cases/${caseId}/${name}`, { // $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ meta }),
    });
  }
}

export async function runActionsKeyed(caseId, actions) {
  const key = crypto.randomUUID();
  for (const { name, meta } of actions) {
    await fetch(`${base}/cases/${caseId}/${name}`, {
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': `${key}-${name}` },
      body: JSON.stringify({ meta }),
    });
  }
}
