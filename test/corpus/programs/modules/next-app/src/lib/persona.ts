import 'server-only';

export async function personaFetch<T>(path: string, init: RequestInit = {}): Promise<T> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...init.headers },
    cache: 'no-store',
  });
  if (!res.ok) {
    const { errors } = await res.json();
    throw new Error(errors?.[0]?.detail ?? 'Persona refused'); // $ no-unknown-error-field
  }
  return res.json();
}
