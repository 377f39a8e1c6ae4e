export { VERSIONSForPersona, HEADERForPersona, LIMITSForPersona } from './constants.js';
