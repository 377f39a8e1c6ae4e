/** `persona/explain`: what an answer of Persona means, as Markdown. What is known about answers is in `api`. */
import { explain, explainBody, redactApiKeys, renderExplanation } from '@persona-lint/api';
import type { ExplainParams, ExplainResult } from './protocol.js';

const NOTHING_GIVEN = 'Pick a status, or paste the body of an answer.';
const UNKNOWN =
  'Nothing in this text tells which status the answer had: neither a status line nor a title that Persona documents. Pick the status, too.';

export function explainAnswer({ status, body = '' }: ExplainParams): ExplainResult {
  if (body.trim() === '') {
    return { markdown: status === undefined ? NOTHING_GIVEN : renderExplanation(explain(status)) };
  }
  // Before it becomes Markdown, which would take a key apart.
  const found = explainBody(redactApiKeys(body), status);
  if (found === undefined) return { markdown: UNKNOWN };
  const note =
    found.statusFrom === 'title'
      ? `\n\nThe status, ${String(found.explanation.status)}, follows from the title of the error; the text does not say it.`
      : '';
  return { markdown: renderExplanation(found.explanation) + note };
}
