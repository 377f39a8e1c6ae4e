import got from 'got';

const prefixUrl = 'https://api.withpersona.com/api/v1';

const conflictToo = got.extend({ // $ no-unchanged-retry#a
  prefixUrl,
  retry: { // $ no-unchanged-retry#a
    limit: 3,
    methods: ['GET', 'POST'],
    statusCodes: [409, 429, 500, 502, 503, 504], // $ no-unchanged-retry#a
  },
});

const transientOnly = got.extend({
  prefixUrl,
  retry: { limit: 3, methods: ['GET', 'POST'], statusCodes: [408, 429, 500, 502, 503, 504] },
});

const byDefault = got.extend({ prefixUrl });

export const resume = (id, key) =>
  conflictToo.post(`inquiries/${id}/resume`, { headers: { 'idempotency-key': key } }).json(); // $call POST /inquiries/{inquiry-id}/resume $ no-unchanged-retry#a

export const expire = (id, key) =>
  transientOnly.post(`inquiries/${id}/expire`, { headers: { 'idempotency-key': key } }).json(); // $call POST /inquiries/{inquiry-id}/expire

export const inquiry = (id) => byDefault(`inquiries/${id}`).json(); // $call GET /inquiries/{inquiry-id}
