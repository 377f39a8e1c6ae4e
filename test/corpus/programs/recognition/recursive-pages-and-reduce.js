const base = 'https://withpersona.com/api/v1';
const headers = Object.fromEntries(new Map([['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`], ['Key-Inflection', 'snake']]));

export async function inquiriesOf(referenceId, after, found = []) {
  const search = new URLSearchParams([['filter[reference-id]', referenceId], ['page[size]', '100']]);
  if (after) search.append('page[after]', after);
  const { data, links } = await fetch(`${base}/inquiries?${search}`, { headers }).then((r) => r.json()); // $call GET /inquiries
  const all = found.concat(data);
  return links.next ? inquiriesOf(referenceId, data.at(-1).id, all) : all;
}

// One request per item, one after the other.
export const approveAll = (ids) =>
  ids.reduce(
    (previous, id) =>
      previous.then(async (done) => {
        const res = await fetch(`${base}/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
        });
        return res.ok ? [...done, id] : done;
      }),
    Promise.resolve([]),
  );
