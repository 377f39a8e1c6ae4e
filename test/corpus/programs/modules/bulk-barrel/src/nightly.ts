import { load, patch } from './lib';

export const loadAll = (ids) => Promise.all(ids.map((id) => load(id))); // $ require-throttling
export const loadTwo = (left, right) => Promise.all([load(left), load(right)]);

export async function loadInOrder(ids) {
  const found = [];
  for (const id of ids) found.push(await load(id));
  return found;
}

export const patchAtOnce = (id, fields, status) => Promise.all([patch(id, { fields }), patch(id, { status })]); // $ no-concurrent-writes

export async function patchInOrder(id, fields, status) {
  await patch(id, { fields });
  await patch(id, { status });
}

export const patchOthers = (left, right, fields) => Promise.all([patch(left, { fields }), patch(right, { fields })]);
