import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const origin = 'https://api.withpersona.com';

class Throttled extends Error {
  constructor(seconds) {
    super(`throttled for ${seconds} s`);
    this.seconds = seconds;
  }
}

async function decode(response) {
  if (response.status === 429) throw new Throttled(Number(response.headers.get('ratelimit-reset') ?? 60));
  const body = await response.json();
  if (!response.ok) {
    const titles = body.errors.map(({ title }) => title);
    throw new Error(`${response.status}: ${titles.join(', ')}`);
  }
  return body;
}

/**
 * Runs `work` again as long as Persona throttles it, and for no other reason: a throttled request was never looked
 * at, so that it does not matter whether the next one carries the same key.
 */
async function patiently(work, { patience = 6 } = {}) {
  for (let round = 1; ; round++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Throttled) || round === patience) throw error;
      await sleep(error.seconds * 1000 + 250 * round);
    }
  }
}

export class ListKeeper {
  #token;
  #listId;

  constructor(token, listId) {
    this.#token = token;
    this.#listId = listId;
  }

  #headers(extra) {
    return { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', ...extra };
  }

  addPhone(value) {
    return patiently(async () =>
      decode(
        await fetch(`${origin}/api/v1/list-item/phone-numbers`, { // $call POST /list-item/phone-numbers
          method: 'POST',
          headers: this.#headers({ 'idempotency-key': randomUUID() }),
          body: JSON.stringify({ data: { attributes: { 'list-id': this.#listId, value } } }),
        }),
      ),
    );
  }

  addName(first, last) {
    return patiently(async () =>
      decode(
        await fetch(`${origin}/api/v1/list-item/names`, { // $call POST /list-item/names
          method: 'POST',
          headers: this.#headers({ 'idempotency-key': randomUUID() }),
          body: JSON.stringify({ data: { attributes: { 'list-id': this.#listId, 'name-first': first, 'name-last': last } } }),
        }),
      ),
    );
  }

  list() {
    return patiently(async () => decode(await fetch(`${origin}/api/v1/lists/${this.#listId}`, { headers: this.#headers() }))); // $call GET /lists/{list-id}
  }

  archive() {
    return patiently(async () => decode(await fetch(`${origin}/api/v1/lists/${this.#listId}`, { method: 'DELETE', headers: this.#headers() }))); // $call DELETE /lists/{list-id}
  }
}

export async function sync(keeper, people) {
  const failures = [];
  for (const { phone, first, last } of people) {
    try {
      if (phone) await keeper.addPhone(phone);
      await keeper.addName(first, last);
    } catch (error) {
      failures.push({ first, last, message: error.message });
    }
  }
  return failures;
}
