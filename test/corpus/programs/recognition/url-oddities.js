// Spellings that reach the same place.
const auth = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };

export const trailingSlash = () => fetch('https://withpersona.com/api/v1/inquiries/', auth); // $call GET /inquiries
export const upperHost = () => fetch('https://WithPersona.com/api/v1/inquiries', auth); // $call GET /inquiries
export const port = () => fetch('https://api.withpersona.com:443/api/v1/cases', auth); // $call GET /cases
export const query = (id) => fetch(`https://withpersona.com/api/v1/inquiries/${id}?include=account,verifications`, auth); // $call GET /inquiries/{inquiry-id}
export const fragment = () => fetch('https://withpersona.com/api/v1/accounts#latest', auth); // $call GET /accounts
export const doubled = (id) => fetch('https://app.withpersona.com/api/v1' + '/' + 'accounts' + '/' + id, auth); // $call GET /accounts/{account-id}
export const literalId = () => fetch('https://withpersona.com/api/v1/inquiries/inq_5YbJ1Q', auth); // $call GET /inquiries/{inquiry-id}
export const lowerMethod = () => fetch('https://withpersona.com/api/v1/reports', { method: 'post', ...auth }); // $call POST /reports $ require-idempotency-key
