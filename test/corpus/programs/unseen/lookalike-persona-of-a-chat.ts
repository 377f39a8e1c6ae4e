const PERSONA_BASE_URL = process.env.PERSONA_BASE_URL ?? 'https://persona.example-chat.ai/api/v1';
export async function createPersona(name: string, prompt: string) {
  for (;;) {
    const res = await fetch(`${PERSONA_BASE_URL}/personas`, {
      method: 'POST',
      headers: { 'x-api-key': process.env.PERSONA_API_KEY!, 'Idempotency-Key': 'static' },
      body: JSON.stringify({ name, prompt }),
    });
    if (res.ok) return res.json();
  }
}
