const retry = require('async-retry');
const fetch = require('node-fetch');

const BASE = 'https://withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

exports.inquiry = (id) =>
  retry( // $ no-unchanged-retry#a
    async () => {
      const res = await fetch(`${BASE}/inquiries/${id}`, { headers: auth }); // $call GET /inquiries/{inquiry-id} $ no-unchanged-retry#a
      if (!res.ok) throw new Error(`inquiry ${id}: ${res.status}`);
      return res.json();
    },
    { retries: 3 },
  );

exports.account = (id) =>
  retry(
    async (bail) => {
      const res = await fetch(`${BASE}/accounts/${id}`, { headers: auth }); // $call GET /accounts/{account-id}
      if (res.status >= 400 && res.status < 500 && res.status !== 429) {
        bail(new Error(`account ${id}: ${res.status}`));
        return null;
      }
      if (!res.ok) throw new Error(`account ${id}: ${res.status}`);
      return res.json();
    },
    { retries: 3 },
  );
