module.exports = {
  persona: {
    baseUrl: process.env.NODE_ENV === 'production' ? 'https://api.withpersona.com/api/v1' : 'http://localhost:4010/api/v1',
    apiKey: process.env.PERSONA_API_KEY,
    version: '2023-01-05',
    timeoutMs: 8000,
  },
};
