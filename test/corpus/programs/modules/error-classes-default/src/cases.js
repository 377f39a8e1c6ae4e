import shared from './errors.js';

const { PersonaError, TemporaryError, check } = shared;

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const read = (id) => fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }).then(check); // $call GET /cases/{case-id}
const wait = (n) => new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** n));

export async function readTemporarily(id) {
  for (let n = 0; n < 4; n++) {
    try {
      return await read(id);
    } catch (error) {
      if (!(error instanceof TemporaryError)) throw error;
      await wait(n);
    }
  }
}

export async function readAnyPersonaError(id) {
  for (let n = 0; n < 4; n++) { // $ no-unchanged-retry#a
    try {
      return await read(id); // $ no-unchanged-retry#a
    } catch (error) {
      if (!(error instanceof PersonaError)) throw error;
      await wait(n);
    }
  }
}

export async function readUnlessMissing(id) {
  for (let n = 0; n < 4; n++) { // $ no-unchanged-retry#b
    try {
      return await read(id); // $ no-unchanged-retry#b
    } catch (error) {
      if (error instanceof PersonaError && error.status === 404) return null;
      await wait(n);
    }
  }
}
