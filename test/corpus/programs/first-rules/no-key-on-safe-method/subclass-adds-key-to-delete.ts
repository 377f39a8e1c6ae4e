import { randomUUID } from 'node:crypto';

type Verb = 'GET' | 'POST' | 'DELETE';

abstract class Client {
  protected abstract headers(verb: Verb): Record<string, string>;

  protected async request(verb: Verb, path: string, body?: unknown): Promise<any> {
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: verb,
      headers: this.headers(verb), // $ no-key-on-safe-method#a
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${verb} ${path}: ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  }
}

export class ListClient extends Client {
  readonly #token = process.env.PERSONA_API_KEY;

  protected headers(verb: Verb) {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.#token}` };
    if (verb !== 'GET') {
      headers['Content-Type'] = 'application/json';
      headers['Idempotency-Key'] = randomUUID(); // $ no-key-on-safe-method#a
    }
    return headers;
  }

  createList(name: string) {
    return this.request('POST', '/list/strings', { data: { attributes: { name } } }); // $call POST /list/strings
  }

  addItem(listId: string, value: string) {
    return this.request('POST', '/list-item/strings', { data: { attributes: { 'list-id': listId, value } } }); // $call POST /list-item/strings
  }

  list(id: string) {
    return this.request('GET', `/lists/${id}`); // $call GET /lists/{list-id}
  }

  archive(id: string) {
    return this.request('DELETE', `/lists/${id}`); // $call DELETE /lists/{list-id} $ no-key-on-safe-method#a
  }
}
