export const settings = {
  url: process.env.PERSONA_API_URL,
  key: process.env.PERSONA_API_KEY,
};
