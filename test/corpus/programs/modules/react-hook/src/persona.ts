// $rules no-client-side-api-key no-hardcoded-api-key require-status-check
export const KEY = import.meta.env.VITE_PERSONA_KEY; // $ no-client-side-api-key#a

export const persona = (path: string) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { headers: { Authorization: `Bearer ${KEY}` } }); // $ no-client-side-api-key#a
