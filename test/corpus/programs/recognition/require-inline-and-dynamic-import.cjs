const token = () => `Bearer ${process.env['PERSONA_API_KEY']}`;

exports.list = () => require('axios').get('https://withpersona.com/api/v1/inquiries', { headers: { Authorization: token() } }); // $call GET /inquiries

exports.create = async (attributes) => {
  const { default: fetch } = await import('node-fetch');
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: token(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { attributes } }),
  });
  return response.json();
};

const fetchLazily = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));

exports.expire = (id) =>
  fetchLazily(`https://withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: token() },
  });
