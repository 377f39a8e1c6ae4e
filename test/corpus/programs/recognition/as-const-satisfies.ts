const HEADER = { auth: 'Authorization', type: 'Content-Type', once: 'Idempotency-Key' } as const;

const ROUTES = {
  sessions: '/inquiry-sessions',
  devices: '/devices',
} as const satisfies Record<string, `/${string}`>;

const BASE = 'https://withpersona.com/api/v1' satisfies string;

export async function openSession(inquiryId: string): Promise<unknown> {
  const response = await fetch(`${BASE}${ROUTES.sessions}`, { // $call POST /inquiry-sessions
    method: 'POST',
    headers: {
      [HEADER.auth]: `Bearer ${process.env.PERSONA_API_KEY}`,
      [HEADER.type]: 'application/json',
      [HEADER.once]: crypto.randomUUID(),
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-id': inquiryId } } }),
  } satisfies RequestInit);
  return response.json();
}

export async function openSessionAgain(inquiryId: string): Promise<unknown> {
  const response = await fetch(`${BASE}${ROUTES['sessions']}`, <RequestInit>{ // $call POST /inquiry-sessions $ require-idempotency-key
    method: 'POST' as const,
    headers: { [HEADER['auth']]: `Bearer ${process.env.PERSONA_API_KEY}`, [HEADER.type]: 'application/json' } as HeadersInit,
    body: JSON.stringify({ data: { attributes: { 'inquiry-id': inquiryId } } }),
  });
  return response.json();
}

export const devices = () => fetch(BASE + ROUTES.devices, { headers: { [HEADER.auth]: `Bearer ${process.env.PERSONA_API_KEY!}` } }); // $call GET /devices
