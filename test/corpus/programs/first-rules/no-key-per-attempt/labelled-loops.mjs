import { v4 as uuid } from 'uuid';
import { setTimeout as sleep } from 'node:timers/promises';

const headers = (key) => ({ authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': key });

export async function importAll(people) {
  const failed = [];
  person: for (const attributes of people) {
    for (const delay of [0, 1000, 4000]) { // $ no-key-per-attempt#a
      await sleep(delay);
      const key = uuid(); // $ no-key-per-attempt#a
      try {
        await fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers(key), body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts $ no-key-per-attempt#a
        continue person;
      } catch {
        // next delay
      }
    }
    failed.push(attributes);
  }
  return failed;
}

export async function importAllOnce(people) {
  const failed = [];
  person: for (const attributes of people) {
    const key = uuid();
    for (const delay of [0, 1000, 4000]) {
      await sleep(delay);
      try {
        await fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers(key), body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts
        continue person;
      } catch {
        // next delay
      }
    }
    failed.push(attributes);
  }
  return failed;
}
