/**
 * File names as reports show them: relative to the current folder, with `/`.
 */
import path from 'node:path';

export function toRelative(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith('..') ? file : relative;
  return shown.split(path.sep).join('/');
}
