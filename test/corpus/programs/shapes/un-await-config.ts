async function getConfig() { const { PERSONA_KEY = '' } = process.env; return { url: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${PERSONA_KEY}` } }; }
export async function addObjects(caseId: string, ids: string[]) {
  const { url, headers } = await getConfig();
  return fetch(`${url}/cases/${caseId}/add-objects`, { method: 'POST', headers, body: JSON.stringify({ meta: { 'object-ids': ids } }) }); // $call POST /cases/{case-id}/add-objects $ require-idempotency-key
}
export const list = () => getConfig().then(({ url, headers }) => fetch(url + '/cases', { headers })); // $call GET /cases
