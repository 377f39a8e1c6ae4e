/** All features that only read a document. A feature is one file; a new one is a row here. */
import type { Feature } from '../feature.js';
import { codeLens } from './code-lens.js';
import { completion } from './completion.js';
import { documentLinks } from './document-links.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';

export const FEATURES: readonly Feature[] = [
  hover,
  completion,
  inlayHints,
  codeLens,
  documentLinks,
];
