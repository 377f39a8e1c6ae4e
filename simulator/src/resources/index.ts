/**
 * The handler of each operation, gathered from the files beside this one, each of which exports its own `Handlers`.
 */
import type { Handlers } from './handler.js';

export const HANDLERS: Handlers = {};
