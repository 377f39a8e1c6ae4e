abstract class Endpoint<T> {
  static base = 'https://withpersona.com/api/v1';
  protected constructor(protected readonly path: string) {}
  protected url(...parts: string[]) { return [Endpoint.base, this.path, ...parts].join('/'); }
  protected send(url: string, init: RequestInit = {}) { return fetch(url, { ...init, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...init.headers } }); }
  list() { return this.send(this.url()); }
  one(id: string) { return this.send(this.url(id)); }
}
class Webhooks extends Endpoint<object> { constructor() { super('webhooks'); } enable(id: string) { return this.send(this.url(id, 'enable'), { method: 'POST' }); } } // $call POST /webhooks/{webhook-id}/enable $ require-idempotency-key
class Devices extends Endpoint<object> { constructor() { super('devices'); } }
const webhooks = new Webhooks();
export const a = () => webhooks.list(); // $call GET /webhooks
export const b = (id: string) => new Devices().one(id); // $call GET /devices/{device-id}
