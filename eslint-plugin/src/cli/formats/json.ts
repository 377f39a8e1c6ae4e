/**
 * ESLint's own JSON: an array of results with their messages, for tools that read it already.
 */
import type { Report } from './report.js';

export function formatJson({ results }: Report): string {
  return JSON.stringify(results);
}
