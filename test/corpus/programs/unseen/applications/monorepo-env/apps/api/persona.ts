import { ofetch } from 'ofetch';
import { config } from '../../packages/config/index.js';

export const persona = ofetch.create({
  baseURL: config.PERSONA_API_URL,
  timeout: config.PERSONA_TIMEOUT,
  headers: { Authorization: `Bearer ${config.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});
