export { personaForPersona, keyedForPersona } from './client.js';
