function* steps(id: string) {
  yield () => fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: 'x' } }); // $call GET /inquiries/{inquiry-id}
  yield () => fetch(`https://withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
}
export async function run(id: string) { for (const s of steps(id)) await s(); }
