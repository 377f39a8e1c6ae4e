// $rules recommended
import { settings } from './config.js';

const auth = { Authorization: `Bearer ${settings.key}` };

export async function order(query: object) {
  const res = await fetch(`${settings.url}/api/v1/reports`, { method: 'POST', headers: auth, body: JSON.stringify({ data: { attributes: { query } } }) }); // $call POST /reports $ require-idempotency-key
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export async function report(id: string) {
  const res = await fetch(`${settings.url}/api/v1/reports/${id}`, { headers: auth }); // $call GET /reports/{report-id}
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}
