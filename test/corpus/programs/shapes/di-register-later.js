let transport = null;
export function configure(options) { transport = makeTransport(options); }
function makeTransport({ apiKey }) {
  return (method, path, headers = {}) => fetch('https://withpersona.com/api/v1' + path, { method, headers: { Authorization: `Bearer ${apiKey}`, ...headers } });
}
export const approve = (id) => transport('POST', `/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const approveOnce = (id, k) => transport('POST', `/inquiries/${id}/approve`, { 'Idempotency-Key': k }); // $call POST /inquiries/{inquiry-id}/approve
