import { Pool, errors } from 'undici';
import { randomUUID } from 'node:crypto';

const pool = new Pool('https://api.withpersona.com', { connections: 8, bodyTimeout: 10_000, headersTimeout: 10_000 });

const headers = () => ({
  authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'content-type': 'application/json',
  'persona-version': '2023-01-05',
});

export async function setCaseStatus(caseId: string, status: string) {
  const { statusCode, body } = await pool.request({ // $call POST /cases/{case-id}/set-status
    method: 'POST',
    path: `/api/v1/cases/${caseId}/set-status`,
    headers: { ...headers(), 'idempotency-key': randomUUID() },
    body: JSON.stringify({ meta: { status } }),
  });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`set-status: ${statusCode}`);
  }
  return body.json();
}

export async function caseStatus(caseId: string): Promise<string | undefined> {
  try {
    const { body } = await pool.request({ // $ require-status-check $call GET /cases/{case-id}
      method: 'GET',
      path: `/api/v1/cases/${caseId}`,
      headers: headers(),
    });
    const { data } = (await body.json()) as any;
    return data.attributes.status;
  } catch (error) {
    if (error instanceof errors.HeadersTimeoutError) return undefined;
    throw error;
  }
}
