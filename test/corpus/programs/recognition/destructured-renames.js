const settings = {
  persona: { url: 'https://withpersona.com/api/v1', secret: process.env.PERSONA_SECRET, version: '2023-01-05' },
  stripe: { url: 'https://api.stripe.com/v1' },
};

const { persona: { url: root, secret: token, version = '2021-07-05' } } = settings;

function tag({ inquiry: id, label: name = 'manual', once: key = crypto.randomUUID() }) {
  return fetch(`${root}/inquiries/${id}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Persona-Version': version, 'Idempotency-Key': key },
    body: JSON.stringify({ meta: { 'tag-name': name } }),
  });
}

function untag({ inquiry: id, label: name = 'manual' }) {
  return fetch(`${root}/inquiries/${id}/remove-tag`, { // $call POST /inquiries/{inquiry-id}/remove-tag $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Persona-Version': version },
    body: JSON.stringify({ meta: { 'tag-name': name } }),
  });
}

export { tag, untag };
