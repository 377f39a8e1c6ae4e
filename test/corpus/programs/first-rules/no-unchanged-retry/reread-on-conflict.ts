import { setTimeout as delay } from 'node:timers/promises';

type Status = 'created' | 'pending' | 'completed' | 'expired' | 'approved' | 'declined' | 'failed' | 'needs_review';

interface Inquiry {
  id: string;
  attributes: { status: Status; 'reference-id': string | null };
}

const API = 'https://api.withpersona.com/api/v1';
const TERMINAL: readonly Status[] = ['completed', 'approved', 'declined', 'failed'];

const common = () => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  Accept: 'application/json',
});

async function read(id: string): Promise<Inquiry> {
  const response = await fetch(`${API}/inquiries/${encodeURIComponent(id)}`, { headers: common() }); // $call GET /inquiries/{inquiry-id}
  if (!response.ok) throw new Error(`cannot read ${id}: ${response.status}`);
  const { data } = (await response.json()) as { data: Inquiry };
  return data;
}

async function tryResume(id: string): Promise<Response> {
  return fetch(`${API}/inquiries/${encodeURIComponent(id)}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...common(), 'Idempotency-Key': crypto.randomUUID() },
  });
}

export class NotResumable extends Error {
  constructor(readonly inquiry: Inquiry) {
    super(`${inquiry.id} is ${inquiry.attributes.status}`);
  }
}

/**
 * Resuming races with the person who is just finishing in another tab, and Persona answers 409 then. The inquiry is
 * read again, and only one that is still open is resumed once more, as a new request.
 */
export async function resume(id: string, rounds = 3): Promise<string> {
  for (let round = 1; round <= rounds; round++) {
    const inquiry = await read(id);
    if (TERMINAL.includes(inquiry.attributes.status)) throw new NotResumable(inquiry);

    const response = await tryResume(id);
    if (response.ok) {
      const { meta } = (await response.json()) as { meta: { 'session-token': string } };
      return meta['session-token'];
    }
    if (response.status !== 409) throw new Error(`cannot resume ${id}: ${response.status}`);
    await response.body?.cancel();
    await delay(1_000 * 2 ** round);
  }
  throw new NotResumable(await read(id));
}

export async function resumeOrRestart(id: string, templateId: string): Promise<{ id: string; token?: string }> {
  try {
    return { id, token: await resume(id) };
  } catch (error) {
    if (!(error instanceof NotResumable) || error.inquiry.attributes.status !== 'failed') throw error;
    const response = await fetch(`${API}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...common(), 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': error.inquiry.attributes['reference-id'] } },
      }),
    });
    if (!response.ok) throw new Error(`cannot restart: ${response.status}`);
    const { data } = (await response.json()) as { data: Inquiry };
    return { id: data.id };
  }
}
