/** All features that only read a document. A feature is one file; a new one is a row here. */
import type { Feature } from '../feature.js';

export const FEATURES: readonly Feature[] = [];
