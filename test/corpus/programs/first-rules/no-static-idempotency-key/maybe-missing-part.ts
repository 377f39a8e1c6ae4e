interface Row {
  id: string;
  kind: 'primary' | 'secondary';
}

const auth = `Bearer ${process.env.PERSONA_API_KEY}`;
const url = 'https://api.withpersona.com/api/v1/accounts';

// The row may not be there: then every account of a file goes out under `row-undefined`.
export function importPrimary(rows: Row[], body: string) {
  const primary = rows.find((row) => row.kind === 'primary');
  return fetch(url, { method: 'POST', headers: { Authorization: auth, 'Idempotency-Key': `row-${primary?.id}` }, body }); // $call POST /accounts $ no-static-idempotency-key
}

export function importPrimaryChecked(rows: Row[], body: string) {
  const primary = rows.find((row) => row.kind === 'primary');
  if (!primary) throw new Error('no primary row');
  return fetch(url, { method: 'POST', headers: { Authorization: auth, 'Idempotency-Key': `row-${primary.id}` }, body }); // $call POST /accounts
}

export function importPrimaryFallback(rows: Row[], body: string) {
  const primary = rows.find((row) => row.kind === 'primary');
  return fetch(url, { method: 'POST', headers: { Authorization: auth, 'Idempotency-Key': `row-${primary?.id ?? crypto.randomUUID()}` }, body }); // $call POST /accounts
}
