const pLimit = require('p-limit');
const axios = require('axios');

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});
const limit = pLimit(8);

/** @param {string[]} ids */
async function loadAll(ids) {
  const settled = await Promise.allSettled(
    ids.map((id) => limit(() => http.get(`/inquiries/${id}`))), // $call GET /inquiries/{inquiry-id}
  );
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value.data.data] : []));
}

/** @param {string[]} ids */
async function loadAllUnlimited(ids) {
  const pending = [];
  for (const id of ids) {
    pending.push(http.get(`/inquiries/${id}`)); // $call GET /inquiries/{inquiry-id} $ require-throttling#all
  }
  return (await Promise.all(pending)).map(({ data }) => data.data); // $ require-throttling#all
}

module.exports = { loadAll, loadAllUnlimited };
