async function persona(path: string, body?: object) {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      ...(body ? { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  return response.json();
}

export const sessions = () => persona('/inquiry-sessions'); // $call GET /inquiry-sessions
export const createSession = (id: string) => persona('/inquiry-sessions', { data: { attributes: { 'inquiry-id': id } } }); // $call POST /inquiry-sessions
