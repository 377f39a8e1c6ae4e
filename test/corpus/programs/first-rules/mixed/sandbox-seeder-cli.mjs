import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5' },
    outcome: { type: 'string', default: 'approve' },
    clean: { type: 'boolean', default: false },
  },
});

const api = 'https://api.withpersona.com/api/v1';

async function persona(path, { method = 'GET', body } = {}) {
  const headers = { authorization: `Bearer ${process.env.PERSONA_SANDBOX_KEY}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = randomUUID();
  const response = await fetch(api + path, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

const first = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald'];
const last = ['Lovelace', 'Hopper', 'Dijkstra', 'Liskov', 'Knuth'];
const pick = (list) => list[Math.floor(Math.random() * list.length)];

async function seedOne(index) {
  const { data: inquiry } = await persona('/inquiries', { // $call POST /inquiries
    method: 'POST',
    body: {
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE,
          'reference-id': `seed-${Date.now()}-${index}`,
          fields: { 'name-first': pick(first), 'name-last': pick(last) },
        },
      },
    },
  });
  await persona(`/inquiries/${inquiry.id}/perform-simulate-actions`, { // $call POST /inquiries/{inquiry-id}/perform-simulate-actions
    method: 'POST',
    body: { meta: { 'simulate-actions': [{ type: 'start_inquiry' }, { type: 'complete_inquiry' }] } },
  });
  if (values.outcome === 'approve') await persona(`/inquiries/${inquiry.id}/approve`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/approve
  if (values.outcome === 'decline') await persona(`/inquiries/${inquiry.id}/decline`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/decline
  return inquiry.id;
}

async function clean() {
  for (;;) {
    const { data } = await persona('/inquiries?page[size]=100'); // $call GET /inquiries
    const seeded = data.filter(({ attributes }) => attributes['reference-id']?.startsWith('seed-') && !attributes['redacted-at']);
    if (seeded.length === 0) return;
    for (const { id } of seeded) await persona(`/inquiries/${id}`, { method: 'DELETE' }); // $call DELETE /inquiries/{inquiry-id}
  }
}

if (values.clean) {
  await clean();
} else {
  for (let index = 0; index < Number(values.count); index++) console.log(await seedOne(index));
}
