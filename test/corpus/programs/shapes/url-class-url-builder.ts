class Url {
  #parts: string[] = ['https://withpersona.com', 'api', 'v1'];
  add(...p: string[]) { this.#parts.push(...p); return this; }
  toString() { return this.#parts.join('/'); }
}
export const one = (id: string) => fetch(new Url().add('cases', id).toString(), { headers: { Authorization: 'x' } }); // $call GET /cases/{case-id}
export const tag = (id: string) => fetch(`${new Url().add('cases').add(id, 'add-tag')}`, { method: 'POST', headers: { Authorization: 'x' } }); // $call MISSING: POST /cases/{case-id}/add-tag $ MISSING: require-idempotency-key
