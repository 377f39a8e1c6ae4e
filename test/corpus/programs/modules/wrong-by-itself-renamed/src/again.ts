export { openCaseForPersona, getJsonForPersona } from './cases-api.js';
