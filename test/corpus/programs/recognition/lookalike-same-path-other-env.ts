// The variable does not name Persona and nothing in the request is Persona's.
const baseUrl = process.env.API_URL ?? 'http://localhost:4000';

export const createAccount = (attributes: object) =>
  fetch(`${baseUrl}/accounts`, { method: 'POST', body: JSON.stringify({ data: { attributes } }) });

export const createTransaction = (attributes: object) =>
  fetch(`${process.env.LEDGER_BASE_URL}/transactions`, { method: 'POST', body: JSON.stringify(attributes) });

export const personaName = process.env.PERSONA_NAME;
