const phin = require('phin');
exports.create = (data) => phin({ url: 'https://withpersona.com/api/v1/inquiries', method: 'POST', data, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call POST /inquiries $ require-idempotency-key
