const endpoints = {
  createInquiry: { method: 'POST', path: '/inquiries' },
  listInquiries: { method: 'GET', path: '/inquiries' },
  createAccount: { method: 'POST', path: '/accounts' },
};

async function invoke(endpoint, { body, headers } = {}) {
  const response = await fetch('https://withpersona.com/api/v1' + endpoint.path, {
    method: endpoint.method,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers },
    body: body && JSON.stringify(body),
  });
  return response.json();
}

export const createInquiry = (body) => invoke(endpoints.createInquiry, { body }); // $call POST /inquiries $ require-idempotency-key

export const listInquiries = () => invoke(endpoints.listInquiries); // $call GET /inquiries

export const createAccount = (body, key) =>
  invoke(endpoints.createAccount, { body, headers: { 'Idempotency-Key': key } }); // $call POST /accounts
