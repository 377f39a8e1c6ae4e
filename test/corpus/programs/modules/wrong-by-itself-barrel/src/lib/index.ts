export * from './cases-api.js';
