import axios from 'axios';
import { ulid } from 'ulid';

class Payload {
  constructor(readonly attributes: object) {}

  get headers() {
    return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': ulid() }; // $ no-key-per-attempt#a
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// Any failure is repeated, and each time the getter makes another key.
export async function submit(payload: Payload) {
  let attempt = 0;
  while (true) { // $ no-unchanged-retry#b no-key-per-attempt#a
    try {
      return await axios.post('https://withpersona.com/api/v1/sars', { data: payload.attributes }, { headers: payload.headers }); // $call POST /sars $ no-key-per-attempt#a no-unchanged-retry#b
    } catch (error) {
      if (++attempt > 3) throw error;
      await sleep(1000 * 2 ** attempt);
    }
  }
}

export async function submitOnce(payload: Payload) {
  const { headers } = payload;
  let attempt = 0;
  while (true) {
    try {
      return await axios.post('https://withpersona.com/api/v1/sars', { data: payload.attributes }, { headers }); // $call POST /sars
    } catch (error) {
      if (!axios.isAxiosError(error) || error.response || ++attempt > 3) throw error;
      await sleep(1000 * 2 ** attempt);
    }
  }
}
