import pRetry from 'p-retry';
import { nanoid } from 'nanoid';

// fetch resolves on every status: what is repeated here are lost answers, just where the key must stay.
export const addTag = (accountId, tag) =>
  pRetry(
    () =>
      fetch(`https://api.withpersona.com/api/v1/accounts/${accountId}/add-tag`, { // $call POST /accounts/{account-id}/add-tag $ no-key-per-attempt#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': nanoid() }, // $ no-key-per-attempt#a
        body: JSON.stringify({ meta: { 'tag-name': tag } }),
      }),
    { retries: 3 },
  );

export const removeTag = (accountId, tag, key = nanoid()) =>
  pRetry(
    () =>
      fetch(`https://api.withpersona.com/api/v1/accounts/${accountId}/remove-tag`, { // $call POST /accounts/{account-id}/remove-tag
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body: JSON.stringify({ meta: { 'tag-name': tag } }),
      }),
    { retries: 3 },
  );
