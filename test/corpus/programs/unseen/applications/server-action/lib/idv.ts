import 'server-only';
import { env } from './env';

export async function startInquiry(referenceId: string, key: string): Promise<string | undefined> {
  const res = await fetch(new URL('/api/v1/inquiries', env.IDV_ORIGIN), { // $call POST /inquiries
    method: 'POST',
    headers: [
      ['authorization', `Bearer ${env.IDV_API_KEY}`],
      ['content-type', 'application/json'],
      ['persona-version', '2025-12-08'],
      ['idempotency-key', key],
    ],
    body: JSON.stringify({
      data: {
        attributes: { 'inquiry-template-id': env.IDV_TEMPLATE, 'reference-id': referenceId },
      },
    }),
    signal: AbortSignal.timeout(8_000),
  });
  if (!res.ok) return undefined;
  const { data } = await res.json();
  return data.id;
}
