export { repeatForPersona, isBusyForPersona, isDownForPersona } from './retry.js';
