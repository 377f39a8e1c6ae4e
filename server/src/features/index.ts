/** All features that only read a document. A feature is one file; a new one is a row here. */
import type { Feature } from '../feature.js';
import { completion } from './completion.js';
import { hover } from './hover.js';

export const FEATURES: readonly Feature[] = [hover, completion];
