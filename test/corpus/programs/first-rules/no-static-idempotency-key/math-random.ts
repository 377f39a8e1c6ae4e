const url = 'https://withpersona.com/api/v1/transactions';

function headers(key: string): Record<string, string> {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key };
}

export function random(body: string) {
  return fetch(url, { method: 'POST', headers: headers(String(Math.random())), body }); // $call POST /transactions $ no-static-idempotency-key
}

export function shortToken(body: string) {
  const key = Math.random().toString(36).substring(2, 9); // $ no-static-idempotency-key#a
  return fetch(url, { method: 'POST', headers: headers(key), body }); // $call POST /transactions $ no-static-idempotency-key#a
}

export function sixDigits(body: string) {
  const key = `txn-${Math.floor(Math.random() * 1_000_000)}`; // $ no-static-idempotency-key#b
  return fetch(url, { method: 'POST', headers: headers(key), body }); // $call POST /transactions $ no-static-idempotency-key#b
}

export function strong(body: string) {
  const key = crypto.getRandomValues(new Uint8Array(16)).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
  return fetch(url, { method: 'POST', headers: headers(key), body }); // $call POST /transactions
}
