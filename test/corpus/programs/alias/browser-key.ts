// $rules no-client-side-api-key
const { VITE_PERSONA_API_KEY: secret, VITE_API_URL: ours } = import.meta.env; // $ no-client-side-api-key#a
const bearer = 'Bearer ' + secret; // $ no-client-side-api-key#a

export const account = (id: string) => fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers: { Authorization: bearer } }); // $ no-client-side-api-key#a
export const own = (id: string) => fetch(`${ours}/accounts/${id}`, { headers: { Authorization: bearer } });
