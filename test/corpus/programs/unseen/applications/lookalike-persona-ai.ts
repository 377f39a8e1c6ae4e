import OpenAI from 'openai';
import { PersonaError } from './errors';

const PERSONA_API_URL = process.env.PERSONA_API_URL ?? 'https://api.personachat.example/v2';

export interface Persona {
  id: string;
  name: string;
  tone: 'formal' | 'casual';
}

export class PersonaClient {
  constructor(
    private readonly apiKey = process.env.PERSONA_API_KEY,
    private readonly llm = new OpenAI(),
  ) {}

  async create(persona: Omit<Persona, 'id'>): Promise<Persona> {
    for (let attempt = 0; ; attempt++) {
      const res = await fetch(`${PERSONA_API_URL}/personas`, {
        method: 'POST',
        headers: { 'x-api-key': this.apiKey ?? '', 'content-type': 'application/json' },
        body: JSON.stringify(persona),
      });
      if (res.ok) return res.json();
      if (attempt > 3) throw new PersonaError(res.status);
    }
  }

  async sessions(personaId: string) {
    const res = await fetch(`${PERSONA_API_URL}/personas/${personaId}/sessions`, { method: 'PUT' });
    const body = await res.json();
    return body.errors?.[0]?.detail ?? body.sessions;
  }
}
