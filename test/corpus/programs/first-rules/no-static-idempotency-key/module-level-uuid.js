import { v4 as uuidv4 } from 'uuid';
import axios from 'axios';

// Made once when the module is loaded, so every account after the first one is a replay.
const idempotencyKey = uuidv4(); // $ no-static-idempotency-key#a

const url = 'https://withpersona.com/api/v1/accounts';

export async function createAccount(attributes) {
  const { data } = await axios.post( // $call POST /accounts $ no-static-idempotency-key#a
    url,
    { data: { attributes } },
    {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Idempotency-Key': idempotencyKey, // $ no-static-idempotency-key#a
      },
    },
  );
  return data.data;
}
