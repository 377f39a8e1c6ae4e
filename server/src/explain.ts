/** `persona/explain`: what an answer of Persona means, as Markdown. What is known about answers is in `api`. */
import { explain, explainBody, renderExplanation } from '@persona-lint/api';
import type { ExplainParams, ExplainResult } from './protocol.js';

const UNKNOWN =
  'Neither a status nor the title of an error stands in this text. Give the HTTP status of the answer with it.';

export function explainAnswer({ status, body }: ExplainParams): ExplainResult {
  const explained =
    body === undefined
      ? status === undefined
        ? undefined
        : explain(status)
      : explainBody(body, status)?.explanation;
  return { markdown: explained === undefined ? UNKNOWN : renderExplanation(explained) };
}
