import { Persona } from '@design-tools/personas';

// A tool for marketing personas: same word, another product.
const PERSONA_LIMIT = 10;
const personaApi = 'https://personas.example.com/api/v1';

export interface PersonaRow {
  id: string;
  name: string;
  goals: string[];
}

export async function createPersona(row: PersonaRow) {
  const response = await fetch(`${personaApi}/accounts`, { method: 'POST', body: JSON.stringify(row) });
  return new Persona(await response.json());
}

export async function listPersonas() {
  const response = await fetch(`${personaApi}/lists?limit=${PERSONA_LIMIT}`);
  return response.json();
}
