const api = (strings: TemplateStringsArray, ...values: string[]) => 'https://withpersona.com/api/v1' + strings.reduce((acc, s, i) => acc + s + (i < values.length ? encodeURIComponent(values[i]) : ''), '');
export const one = (id: string) => fetch(api`/inquiries/${id}`, { headers: { Authorization: 'x' } }); // $call GET /inquiries/{inquiry-id}
export const go = (id: string) => fetch(api`/inquiries/${id}/resume`, { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
