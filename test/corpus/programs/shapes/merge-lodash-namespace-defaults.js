const _ = require('lodash');
function request(opts) {
  const o = _.defaults({}, opts, { method: 'GET', headers: {} });
  return fetch(`https://withpersona.com/api/v1${o.path}`, { method: o.method, headers: { ...o.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
}
module.exports.tags = (id) => request({ path: `/accounts/${id}/add-tag`, method: 'POST' }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
module.exports.account = (id) => request({ path: `/accounts/${id}` }); // $call GET /accounts/{account-id}
