var host = 'withpersona.com';
var version = 'v1';
var root = 'https://' + host + '/api/' + version;

function headers(extra) {
  return Object.assign({ Authorization: 'Bearer ' + process.env.PERSONA_KEY }, extra);
}

exports.getAccount = function (id) {
  return fetch(root + '/accounts/' + id, { headers: headers() }); // $call GET /accounts/{account-id}
};

exports.setTags = function (id, tags) {
  return fetch(root + '/accounts/' + id + '/set-tags', { // $call POST /accounts/{account-id}/set-tags $ require-idempotency-key
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json' }),
    body: JSON.stringify({ meta: { 'tag-name': tags } }),
  });
};

exports.removeTag = function (id, tag, requestId) {
  return fetch(root.concat('/accounts/', id, '/remove-tag'), { // $call POST /accounts/{account-id}/remove-tag
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json', 'Idempotency-Key': requestId }),
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });
};
