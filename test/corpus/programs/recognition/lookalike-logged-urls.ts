import { logger } from './logger';

const docs = 'https://docs.withpersona.com/reference/create-an-inquiry';

export function explain(status: number) {
  logger.warn('POST https://withpersona.com/api/v1/inquiries failed', { status, docs });
  console.error(`curl -X POST https://withpersona.com/api/v1/inquiries -H "Authorization: Bearer $KEY"`);
  throw new Error(`https://api.withpersona.com/api/v1/inquiries answered ${status}`);
}

export const report = (body: object) =>
  fetch('https://logs.example.com/ingest', {
    method: 'POST',
    body: JSON.stringify({ url: 'https://withpersona.com/api/v1/inquiries', method: 'POST', body }),
  });
