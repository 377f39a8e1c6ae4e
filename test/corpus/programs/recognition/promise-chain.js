const fetchJson = (url, init) => fetch(url, init).then((r) => (r.ok ? r.json() : Promise.reject(r)));

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

function startAndResume(attributes) {
  return fetchJson('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: auth,
    body: JSON.stringify({ data: { attributes } }),
  })
    .then(({ data }) =>
      fetchJson(`https://withpersona.com/api/v1/inquiries/${data.id}/resume`, { method: 'POST', headers: auth }), // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
    )
    .then(({ meta }) => meta['session-token'])
    .catch((response) => {
      console.error('persona', response.status);
      return null;
    });
}

module.exports = { startAndResume };
