import memoize from 'lodash/memoize';
import pLimit from 'p-limit';
const limit = pLimit(4);
const getInquiry = memoize((id: string) => fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } })); // $call GET /inquiries/{inquiry-id}
export const statuses = (ids: string[]) => Promise.all(ids.map((id) => limit(() => getInquiry(id))));
export const tagAll = (ids: string[]) =>
  Promise.all(ids.map((id) => limit(() => fetch(`https://withpersona.com/api/v1/inquiries/${id}/add-tag`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, body: '{"meta":{"tag-name":"x"}}' })))); // $call POST /inquiries/{inquiry-id}/add-tag $ require-idempotency-key
