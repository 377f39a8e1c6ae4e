/**
 * The text of `personaRetry`, a function that repeats a request the way Persona asks for.
 * Not here: where a program begins to use it (`use-persona-retry.ts`).
 */
import { RATE_LIMIT_RESET_HEADER } from '@persona-lint/api';
import type { Style } from './style.js';

export const HELPER_NAME = 'personaRetry';

/** As many attempts as the helper makes by itself. */
const HELPER_ATTEMPTS = 5;

/** `makeKey` is an expression; the text ends without a line end. */
export function getHelperText(style: Style, makeKey: string, isTyped: boolean): string {
  const lines = [...getHead(isTyped), ...getBody(makeKey)];
  return lines.map((line) => toStyle(line, style)).join(style.newline);
}

function getHead(isTyped: boolean): string[] {
  const comment = [
    '/**',
    ' * Sends a request to Persona until the answer is final. After a lost answer and a 429 the',
    ' * key stays, so that the work is done once. After a 5xx it is a new one: the failure is stored',
    ' * with the old key. Any other answer is returned at once.',
    ' */',
  ];
  const options = `{ attempts = ${HELPER_ATTEMPTS} } = {}`;
  if (!isTyped) return [...comment, `async function ${HELPER_NAME}(send, ${options}) {`];
  return [
    ...comment,
    `async function ${HELPER_NAME}(`,
    '  send: (idempotencyKey: string) => Promise<Response>,',
    `  ${options},`,
    '): Promise<Response> {',
  ];
}

/** Written with `;`, `'` and two spaces; Persona's own sample waits 5, 10, 20 and 40 seconds. */
function getBody(makeKey: string): string[] {
  return [
    `  let idempotencyKey = ${makeKey};`,
    '  for (let attempt = 1; ; attempt++) {',
    '    let delay = 5000 * 2 ** (attempt - 1);',
    '    try {',
    '      const response = await send(idempotencyKey);',
    '      const isServerError = response.status >= 500;',
    '      if (response.status !== 429 && !isServerError) return response;',
    '      if (attempt >= attempts) return response;',
    '      // In spite of the 5xx the work may have been done. Where doing it twice is not',
    '      // acceptable, look for its result by reference-id before you send again.',
    `      if (isServerError) idempotencyKey = ${makeKey};`,
    `      const reset = Number(response.headers.get('${RATE_LIMIT_RESET_HEADER}'));`,
    '      if (response.status === 429 && reset > 0) delay = reset * 1000;',
    '    } catch (error) {',
    '      if (attempt >= attempts) throw error;',
    '    }',
    '    await new Promise((resolve) => setTimeout(resolve, delay));',
    '  }',
    '}',
  ];
}

/** The options to pass; none when the helper's own number is meant. */
export function getOptions(attempts: string | undefined): string | undefined {
  if (attempts === undefined || attempts === String(HELPER_ATTEMPTS)) return undefined;
  return attempts === 'attempts' ? '{ attempts }' : `{ attempts: ${attempts} }`;
}

/** Comments hold neither quotes nor semicolons at their ends, so lines can be rewritten one by one. */
function toStyle(line: string, { quote, end, indent }: Style): string {
  const depth = /^(?: {2})*/.exec(line)?.[0].length ?? 0;
  const text = line.slice(depth).replace(/;$/, end).replaceAll("'", quote);
  return indent.repeat(depth / 2) + text;
}
