import { approve, decline, read } from './inquiries.js';

// Callers of what is wrong by itself stay silent.
export async function nightly(ids: string[]) {
  for (const id of ids) {
    const { data } = await read(id);
    if (data.attributes.status === 'completed') await approve(id);
    else await decline(id);
  }
}
