// A chat bot with a persona; posts to its own backend.
const personas = { pirate: 'You speak like a pirate.', butler: 'You are a butler.' };

export async function chat(persona, message) {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ system: personas[persona], message }),
  });
  return response.json();
}

export async function savePersona(persona) {
  await fetch(`${process.env.API_URL}/personas/${persona.id}`, { method: 'PUT', body: JSON.stringify(persona) });
}
