export * from './persona-config.js';
