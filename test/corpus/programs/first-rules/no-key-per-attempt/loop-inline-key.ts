import axios from 'axios';
import { randomUUID } from 'node:crypto';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function createInquiry(attributes: object) {
  for (let attempt = 0; attempt < 3; attempt++) { // $ no-unchanged-retry#b
    try {
      const { data } = await axios.post( // $call POST /inquiries $ no-key-per-attempt#a no-unchanged-retry#b
        'https://withpersona.com/api/v1/inquiries',
        { data: { attributes } },
        {
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
          },
        },
      );
      return data.data;
    } catch (error) {
      if (attempt === 2) throw error;
      await sleep(1000 * 2 ** attempt);
    }
  }
}
