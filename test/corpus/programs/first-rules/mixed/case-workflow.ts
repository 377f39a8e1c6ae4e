import ky, { HTTPError } from 'ky';
import pRetry, { AbortError } from 'p-retry';

const persona = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  retry: 0,
});

type Resource = { data: { id: string } };

export async function escalate(inquiryId: string, ticketId: string) {
  const created = await pRetry(
    async () => {
      try {
        return await persona
          .post('cases', {
            json: { data: { attributes: { 'case-template-id': 'ctmpl_1' } } },
            headers: { 'idempotency-key': `case-${ticketId}` },
          })
          .json<Resource>();
      } catch (error) {
        if (error instanceof HTTPError && error.response.status < 500 && error.response.status !== 429) {
          throw new AbortError(error);
        }
        throw error;
      }
    },
    { retries: 3, minTimeout: 5000 },
  );

  // The case's key again, for another request.
  await persona.post(`cases/${created.data.id}/add-objects`, { // $ no-key-reuse-with-changed-params#a
    json: { meta: { 'object-ids': [inquiryId] } },
    headers: { 'idempotency-key': `case-${ticketId}` }, // $ no-key-reuse-with-changed-params#a
  });

  await pRetry( // $ no-unchanged-retry#b
    () => persona.post(`cases/${created.data.id}/set-status`, { // $ no-key-per-attempt#c no-unchanged-retry#b
      json: { meta: { status: 'Open' } },
      headers: { 'idempotency-key': crypto.randomUUID() }, // $ no-key-per-attempt#c
    }),
    { retries: 2 },
  );
}
