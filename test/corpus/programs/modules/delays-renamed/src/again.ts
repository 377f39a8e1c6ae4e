export { pauseForPersona, steadyForPersona, growingForPersona, untilResetForPersona } from './delays.js';
