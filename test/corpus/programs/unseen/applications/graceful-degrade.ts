import { cache } from './cache';
import { log } from './log';

type Status = 'approved' | 'declined' | 'pending' | 'unknown';
const KNOWN: readonly string[] = ['approved', 'declined', 'pending'];

export async function inquiryStatus(id: string): Promise<Status> {
  const cached = await cache.get<Status>(`inquiry:${id}`);
  if (cached) return cached;
  let body: any;
  try {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}?fields[inquiry]=status`, { // $call GET /inquiries/{inquiry-id}
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
      signal: AbortSignal.timeout(2_000),
    });
    body = await res.json();
    if (res.status >= 400) {
      log.warn({ status: res.status, errors: body?.errors?.map((e: any) => e.title) }, 'persona');
      return 'unknown';
    }
  } catch (err) {
    log.warn({ err }, 'persona is unreachable');
    return 'unknown';
  }
  const status = body.data.attributes.status as string;
  const result = KNOWN.includes(status) ? (status as Status) : 'unknown';
  await cache.set(`inquiry:${id}`, result, { ttl: 60 });
  return result;
}
