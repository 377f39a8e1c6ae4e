import { nanoid } from 'nanoid';

export class Importer {
  static readonly #key: string;

  static {
    Importer.#key = nanoid(); // $ no-static-idempotency-key#a
  }

  // One key for as long as the server runs.
  static async names(body: string) {
    return fetch('https://withpersona.com/api/v1/list/names', { // $call POST /list/names $ no-static-idempotency-key#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': Importer.#key }, // $ no-static-idempotency-key#a
      body,
    });
  }

  static readonly #mint = () => nanoid();

  static async countries(body: string) {
    return fetch('https://withpersona.com/api/v1/list/countries', { // $call POST /list/countries
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': Importer.#mint() },
      body,
    });
  }
}
