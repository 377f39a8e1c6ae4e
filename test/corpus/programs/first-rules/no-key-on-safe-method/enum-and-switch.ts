enum Verb {
  Read = 'GET',
  Create = 'POST',
  Remove = 'DELETE',
}

function headersFor(verb: Verb): Record<string, string> {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  switch (verb) {
    case Verb.Create:
    case Verb.Remove:
      headers['Idempotency-Key'] = crypto.randomUUID(); // $ no-key-on-safe-method#a
      break;
    default:
  }
  return headers;
}

const url = 'https://api.withpersona.com/api/v1/list-item/names';

export const add = (body: string) => fetch(url, { method: Verb.Create, headers: headersFor(Verb.Create), body }); // $call POST /list-item/names
export const get = (id: string) => fetch(`${url}/${id}`, { method: Verb.Read, headers: headersFor(Verb.Read) }); // $call GET /list-item/names/{list-item-id}
export const remove = (id: string) => fetch(`${url}/${id}`, { method: Verb.Remove, headers: headersFor(Verb.Remove) }); // $call DELETE /list-item/names/{list-item-id} $ no-key-on-safe-method#a
