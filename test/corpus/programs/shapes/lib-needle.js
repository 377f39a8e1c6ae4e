const needle = require('needle');
const options = { json: true, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };
exports.create = (attrs) => needle('post', 'https://withpersona.com/api/v1/inquiries', { data: { attributes: attrs } }, options); // $call POST /inquiries $ require-idempotency-key
exports.read = async (id) => (await needle('get', `https://withpersona.com/api/v1/inquiries/${id}`, options)).body; // $call GET /inquiries/{inquiry-id}
exports.approve = (id, cb) => needle.post(`https://withpersona.com/api/v1/inquiries/${id}/approve`, {}, { headers: { ...options.headers, 'Idempotency-Key': id } }, cb); // $call POST /inquiries/{inquiry-id}/approve
exports.list = (cb) => needle.get('https://withpersona.com/api/v1/inquiries', options, cb); // $call GET /inquiries
