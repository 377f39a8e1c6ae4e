const { request } = require('https');
const { once } = require('events');

async function exchange(method, path, body, headers) {
  const req = request({
    protocol: 'https:',
    hostname: 'withpersona.com',
    port: 443,
    path: `/api/v1${path}`,
    method,
    headers: Object.assign({ Authorization: 'Bearer ' + process.env.PERSONA_API_KEY }, headers),
  });
  req.end(body === undefined ? undefined : JSON.stringify(body));
  const [res] = await once(req, 'response');
  const chunks = [];
  for await (const chunk of res) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (res.statusCode > 299) throw Object.assign(new Error(text), { status: res.statusCode });
  return JSON.parse(text);
}

exports.webhooks = () => exchange('GET', '/webhooks'); // $call GET /webhooks
exports.rotate = (id) => exchange('POST', `/webhooks/${id}/rotate-secret`); // $call POST /webhooks/{webhook-id}/rotate-secret $ require-idempotency-key
exports.archive = (id, changeId) => exchange('POST', `/webhooks/${id}/archive`, undefined, { 'Idempotency-Key': changeId }); // $call POST /webhooks/{webhook-id}/archive
exports.rename = (id, name) => exchange('PATCH', `/webhooks/${id}`, { data: { attributes: { name } } }, { 'Content-Type': 'application/json' }); // $call PATCH /webhooks/{webhook-id}
