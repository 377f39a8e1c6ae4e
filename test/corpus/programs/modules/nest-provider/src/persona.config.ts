export const personaConfig = () => ({
  baseUrl: 'https://api.withpersona.com/api/v1',
  version: '2023-01-05',
  timeout: 10_000,
});
