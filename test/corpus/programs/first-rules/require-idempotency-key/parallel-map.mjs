import axios from 'axios';

const client = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { common: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } },
});

export const runReports = (ids) =>
  Promise.all(ids.map((id) => client.post(`/reports/${id}/run`))); // $call POST /reports/{report-id}/run $ require-idempotency-key

export const runReportsKeyed = (jobs) =>
  Promise.all(
    jobs.map(({ id, reportId }) =>
      client.post(`/reports/${reportId}/run`, undefined, { headers: { 'Idempotency-Key': `job:${id}` } }), // $call POST /reports/{report-id}/run
    ),
  );

export async function tagAll(ids, tag) {
  await Promise.allSettled(ids.map(async (id) => {
    await client.post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
  }));
}
