import pRetry, { AbortError, type Options } from 'p-retry';
import pLimit from 'p-limit';

interface Applicant {
  applicationId: string;
  email: string;
  phone?: string;
}

const options: Options = {
  retries: 4,
  factor: 2,
  minTimeout: 5_000,
  maxTimeout: 40_000,
  onFailedAttempt: ({ attemptNumber, retriesLeft }) => {
    console.warn(`attempt ${attemptNumber} failed, ${retriesLeft} left`);
  },
};

const REPEATABLE: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

async function ensure(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text();
  const error = new Error(`Persona answered ${response.status}: ${text.slice(0, 200)}`);
  if (REPEATABLE.has(response.status)) throw error;
  throw new AbortError(error);
}

function post(path: string, body: object, key: string): Promise<Response> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  };
  return pRetry(async () => ensure(await fetch(`https://api.withpersona.com/api/v1${path}`, init)), options);
}

export async function createInquiry(applicant: Applicant, templateId: string): Promise<string> {
  const response = await post( // $call POST /inquiries
    '/inquiries',
    {
      data: {
        attributes: {
          'inquiry-template-id': templateId,
          fields: { 'email-address': applicant.email, 'phone-number': applicant.phone },
        },
      },
    },
    `application-${applicant.applicationId}-inquiry`,
  );
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

export async function screen(applicant: Applicant): Promise<string> {
  const response = await post( // $call POST /reports
    '/reports',
    {
      data: {
        type: 'report/email-address',
        attributes: { query: { 'email-address': applicant.email } },
      },
    },
    `application-${applicant.applicationId}-report`,
  );
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

export async function screenAll(applicants: readonly Applicant[], templateId: string) {
  const limit = pLimit(3);
  const results = await Promise.allSettled(
    applicants.map((applicant) =>
      limit(async () => {
        const [inquiryId, reportId] = [await createInquiry(applicant, templateId), await screen(applicant)];
        return { applicationId: applicant.applicationId, inquiryId, reportId };
      }),
    ),
  );
  return {
    succeeded: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    failed: results.flatMap((result, index) =>
      result.status === 'rejected' ? [{ applicationId: applicants[index]!.applicationId, reason: String(result.reason) }] : [],
    ),
  };
}
