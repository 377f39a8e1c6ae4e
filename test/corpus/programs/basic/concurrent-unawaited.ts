// $rules recommended
const base = 'https://api.withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

async function patch(id: string, attributes: object) {
  const res = await fetch(`${base}/transactions/${id}`, { // $call PATCH /transactions/{transaction-id}
    method: 'PATCH',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!res.ok) throw new Error(`${res.status}`);
}

export async function fieldsAndStatus(id: string, fields: object, status: string) {
  const first = patch(id, { fields }); // $ no-concurrent-writes#a
  const second = patch(id, { status }); // $ no-concurrent-writes#a
  await first;
  await second; // $ no-concurrent-writes#a
}

export async function fieldsThenStatus(id: string, fields: object, status: string) {
  const first = patch(id, { fields });
  await first;
  const second = patch(id, { status });
  await second;
}

export async function sameForEach(id: string, patches: object[]) {
  await Promise.all(patches.map((attributes) => patch(id, attributes))); // $ no-concurrent-writes
}

export async function oneForEach(changes: { id: string; attributes: object }[]) {
  await Promise.all(changes.map(({ id, attributes }) => patch(id, attributes)));
}

export async function inOrder(id: string, patches: object[]) {
  for (const attributes of patches) await patch(id, attributes);
}
