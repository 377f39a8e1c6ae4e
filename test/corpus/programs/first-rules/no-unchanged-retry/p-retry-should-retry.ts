import pRetry from 'p-retry';
import ky, { HTTPError } from 'ky';

const persona = ky.create({ prefixUrl: 'https://withpersona.com/api/v1', retry: 0, headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

export const approve = (id: string, decisionId: string) =>
  pRetry(() => persona.post(`inquiries/${id}/approve`, { headers: { 'idempotency-key': decisionId } }).json(), { // $call POST /inquiries/{inquiry-id}/approve $ no-unchanged-retry#a
    retries: 4,
    shouldRetry: ({ error }) => !(error instanceof HTTPError && error.response.status === 404), // $ no-unchanged-retry#a
  });

export const decline = (id: string, decisionId: string) =>
  pRetry(() => persona.post(`inquiries/${id}/decline`, { headers: { 'idempotency-key': decisionId } }).json(), { // $call POST /inquiries/{inquiry-id}/decline
    retries: 4,
    shouldRetry: ({ error }) => !(error instanceof HTTPError) || error.response.status === 429 || error.response.status >= 500,
  });
