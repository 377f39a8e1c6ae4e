import ky, { HTTPError } from 'ky';

const base = ky.create({
  timeout: 20_000,
  hooks: {
    afterResponse: [
      (_request, _options, response) => {
        const remaining = Number(response.headers.get('ratelimit-remaining'));
        if (remaining < 45) console.warn('close to the rate limit', remaining);
      },
    ],
  },
});

export const kyc = base.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: {
    authorization: `Bearer ${process.env.KYC_API_KEY}`,
    'persona-version': '2025-12-08',
  },
});

export async function startWorkflow(workflowId: string, fields: Record<string, string>, runId: string) {
  return kyc // $call POST /workflows/{workflow-id}/trigger
    .post(`workflows/${workflowId}/trigger`, {
      headers: { 'idempotency-key': runId },
      json: { data: { attributes: { fields } } },
    })
    .json<{ data: { id: string } }>();
}

export async function expireInquiry(id: string) {
  try {
    await kyc.post(`inquiries/${id}/expire`); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/expire
  } catch (error) {
    if (error instanceof HTTPError && error.response.status === 404) return;
    throw error;
  }
}

export const account = (id: string) => kyc.get(`accounts/${id}`).json(); // $call GET /accounts/{account-id}
