export const baseUrl = 'https://withpersona.com/api/v1';
export const getHeaders = (key) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
});
