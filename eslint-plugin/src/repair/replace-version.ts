/** Writes another version where a request, or what it names, has the wrong one as a text. */
import type { PersonaCall } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { replaceText, replaceTextAt } from './replace-text.js';
import type { SourceCode } from './source.js';

export function replaceVersion(
  sourceCode: SourceCode,
  call: PersonaCall,
  wrong: string,
  right: string,
): Edit[] | undefined {
  const text = new RegExp(`(^['"\`]\\s*)${wrong.replace(/[^\w-]/g, '\\$&')}(?=\\s*['"\`]$)`);
  const { place } = call.version;
  return (
    (place && replaceTextAt(sourceCode, place, text, `$1${right}`)) ??
    replaceText(sourceCode, call, text, `$1${right}`)
  );
}
