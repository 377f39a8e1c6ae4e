const got = require('got');

const persona = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  retry: { limit: 0 },
});

exports.addObjects = async (caseId, ids, requestId) => {
  const rest = [...ids];
  while (rest.length > 0) {
    const chunk = rest.splice(0, 50);
    await persona.post(`cases/${caseId}/add-objects`, { // $call POST /cases/{case-id}/add-objects $ no-key-reuse-with-changed-params#a
      json: { meta: { 'object-ids': chunk } },
      headers: { 'idempotency-key': requestId }, // $ no-key-reuse-with-changed-params#a
    });
  }
};

exports.addObjectsNumbered = async (caseId, ids, requestId) => {
  const rest = [...ids];
  for (let part = 0; rest.length > 0; part++) {
    const chunk = rest.splice(0, 50);
    await persona.post(`cases/${caseId}/add-objects`, { // $call POST /cases/{case-id}/add-objects
      json: { meta: { 'object-ids': chunk } },
      headers: { 'idempotency-key': `${requestId}.${part}` },
    });
  }
};
