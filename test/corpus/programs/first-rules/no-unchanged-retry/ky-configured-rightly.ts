import ky, { HTTPError, type KyInstance } from 'ky';

interface CreateInquiry {
  templateId: string;
  referenceId: string;
  fields?: Record<string, unknown>;
}

interface Single<A> {
  data: { id: string; type: string; attributes: A };
  meta?: Record<string, string>;
}

interface InquiryAttributes {
  status: string;
  'created-at': string;
}

export class PersonaProblem extends Error {
  constructor(
    readonly status: number,
    readonly titles: string[],
  ) {
    super(`${status}: ${titles.join(', ')}`);
  }
}

const api: KyInstance = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: 20_000,
  headers: {
    authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'persona-version': '2023-01-05',
  },
  retry: {
    limit: 4,
    methods: ['get', 'post'],
    statusCodes: [408, 429, 502, 503, 504],
    backoffLimit: 60_000,
    delay: (attempt) => 2_500 * 2 ** attempt,
  },
  hooks: {
    beforeError: [
      async (error) => {
        const body = (await error.response.clone().json().catch(() => ({ errors: [] }))) as { errors: { title: string }[] };
        error.message = body.errors.map(({ title }) => title).join(', ') || error.message;
        return error;
      },
    ],
  },
});

async function translated<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HTTPError) throw new PersonaProblem(error.response.status, error.message.split(', '));
    throw error;
  }
}

export const createInquiry = ({ templateId, referenceId, fields }: CreateInquiry, key: string = crypto.randomUUID()) =>
  translated(() =>
    api // $call POST /inquiries
      .post('inquiries', {
        headers: { 'idempotency-key': key },
        json: { data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId, fields } } },
      })
      .json<Single<InquiryAttributes>>(),
  );

export const retrieveInquiry = (id: string) => translated(() => api.get(`inquiries/${id}`).json<Single<InquiryAttributes>>()); // $call GET /inquiries/{inquiry-id}

export const redactInquiry = (id: string) => translated(() => api.delete(`inquiries/${id}`).json<Single<InquiryAttributes>>()); // $call DELETE /inquiries/{inquiry-id}

export async function link(id: string): Promise<string> {
  const key = crypto.randomUUID();
  const { meta } = await translated(() =>
    api.post(`inquiries/${id}/generate-one-time-link`, { headers: { 'idempotency-key': key } }).json<Single<InquiryAttributes>>(), // $call POST /inquiries/{inquiry-id}/generate-one-time-link
  );
  const target = meta?.['one-time-link'];
  if (!target) throw new Error(`no link for ${id}`);
  return target;
}

export async function* statusChanges(id: string, everyMs = 2_000, signal?: AbortSignal): AsyncGenerator<string> {
  let previous: string | undefined;
  while (!signal?.aborted) {
    const { data } = await retrieveInquiry(id);
    if (data.attributes.status !== previous) {
      previous = data.attributes.status;
      yield previous;
    }
    if (previous === 'approved' || previous === 'declined') return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
