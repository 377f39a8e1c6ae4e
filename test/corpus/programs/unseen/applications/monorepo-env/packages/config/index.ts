import { cleanEnv, str, url, num } from 'envalid';

export const config = cleanEnv(process.env, {
  PERSONA_API_KEY: str(),
  PERSONA_API_URL: url({ default: 'https://api.withpersona.com/api/v1' }),
  PERSONA_TIMEOUT: num({ default: 10_000 }),
});
