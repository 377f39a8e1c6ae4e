import got from 'got';

const base = got.extend({ prefixUrl: 'https://withpersona.com', timeout: { request: 8000 } });
const authed = base.extend({ headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

export async function expireSession(sessionId: string) {
  await authed.post(`api/v1/inquiry-sessions/${sessionId}/expire`); // $call POST /inquiry-sessions/{inquiry-session-id}/expire $ require-idempotency-key
}

export async function listSessions(inquiryId: string) {
  const { data } = await authed // $call GET /inquiry-sessions
    .get('api/v1/inquiry-sessions', { searchParams: { 'filter[inquiry-id]': inquiryId } })
    .json<{ data: { id: string }[] }>();
  return data.map((session) => session.id);
}
