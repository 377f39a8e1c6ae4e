// A support tool: reads a lot, writes one thing after the other.
import PQueue from 'p-queue';

const token = process.env.PERSONA_API_KEY;
const queue = new PQueue({ concurrency: 4 });

class Desk {
  readonly #base = new URL('https://api.withpersona.com/api/v1/');

  async #call(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    headers.set('Persona-Version', '2023-01-05');
    const res = await fetch(new URL(path, this.#base), { signal: AbortSignal.timeout(12_000), ...init, headers });
    if (!res.ok) {
      const { errors = [] } = await res.json().catch(() => ({}));
      throw Object.assign(new Error(errors.map((e: any) => e.details ?? e.title).join('; ')), { status: res.status });
    }
    return (await res.json()).data;
  }

  open(templateId: string, objects: string[]) {
    return this.#call('cases', { // $call POST /cases $ require-idempotency-key
      method: 'POST',
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } }, meta: { 'object-ids': objects } }),
    });
  }

  async take(id: string, email: string) {
    await this.#call(`cases/${id}/assign`, { // $call POST /cases/{case-id}/assign
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ meta: { 'user-email-address': email } }),
    });
    await this.#call(`cases/${id}/set-status`, { // $call POST /cases/{case-id}/set-status
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ meta: { status: 'In progress' } }),
    });
  }

  async takeAtOnce(id: string, email: string) {
    const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#b
    await Promise.all([ // $ no-concurrent-writes#a
      this.#call(`cases/${id}/assign`, { method: 'POST', headers: { 'Idempotency-Key': key }, body: JSON.stringify({ meta: { 'user-email-address': email } }) }), // $call POST /cases/{case-id}/assign $ no-concurrent-writes#a no-key-reuse-with-changed-params#b
      this.#call(`cases/${id}/add-tag`, { method: 'POST', headers: { 'Idempotency-Key': key }, body: JSON.stringify({ meta: { 'tag-name': 'taken' } }) }), // $call POST /cases/{case-id}/add-tag $ no-concurrent-writes#a no-key-reuse-with-changed-params#b
    ]);
  }

  read(id: string) {
    return this.#call(`cases/${id}`); // $call GET /cases/{case-id}
  }

  readMany(ids: string[]) {
    return Promise.all(ids.map((id) => queue.add(() => this.read(id))));
  }
}

export const desk = new Desk();
