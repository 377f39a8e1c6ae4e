export { default as Http } from './http.js';
export type { Init } from './http.js';
export * as keys from './keys.js';
