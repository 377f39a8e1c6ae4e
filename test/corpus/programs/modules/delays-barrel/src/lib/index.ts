export * from './delays.js';
