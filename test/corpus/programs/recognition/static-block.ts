export class Lists {
  static #base: string;
  static #token: string;

  static {
    const host = 'withpersona.com';
    Lists.#base = `https://${host}/api/v1`;
    Lists.#token = process.env.PERSONA_API_KEY ?? '';
  }

  static #authorised(extra: Record<string, string> = {}): Record<string, string> {
    return { Authorization: `Bearer ${Lists.#token}`, 'Content-Type': 'application/json', ...extra };
  }

  static async all() {
    const r = await fetch(`${Lists.#base}/lists`, { headers: Lists.#authorised() }); // $call GET /lists
    return (await r.json()).data;
  }

  static async countries(name: string) {
    const r = await fetch(`${Lists.#base}/list/countries`, { // $call POST /list/countries $ require-idempotency-key
      method: 'POST',
      headers: Lists.#authorised(),
      body: JSON.stringify({ data: { attributes: { name } } }),
    });
    return (await r.json()).data;
  }

  static async addCountry(list: string, value: string, operationId: string) {
    const r = await fetch(`${Lists.#base}/list-item/countries`, { // $call POST /list-item/countries
      method: 'POST',
      headers: Lists.#authorised({ 'Idempotency-Key': operationId }),
      body: JSON.stringify({ data: { attributes: { 'list-id': list, value } } }),
    });
    return (await r.json()).data;
  }
}
