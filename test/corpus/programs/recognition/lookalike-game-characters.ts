const PERSONA_API = 'https://api.personastudio.games/api/v1';
const PERSONA_API_KEY = process.env.PERSONA_API_KEY ?? '';

interface Character {
  id: string;
  mood: 'calm' | 'angry';
}

export class PersonaClient {
  async createAccount(name: string): Promise<Character> {
    for (let i = 0; i < 3; i++) {
      try {
        const res = await fetch(`${PERSONA_API}/accounts`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${PERSONA_API_KEY}`, 'Idempotency-Key': 'npc' },
          body: JSON.stringify({ data: { attributes: { name } } }),
        });
        return await res.json();
      } catch {
        continue;
      }
    }
    throw new Error('no character');
  }

  async resume(inquiryId: string) {
    return fetch(`${PERSONA_API}/inquiries/${inquiryId}/resume`, { method: 'POST', headers: { Authorization: `Bearer ${PERSONA_API_KEY}` } });
  }
}
