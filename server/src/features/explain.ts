/** `persona/explain`: what an answer means that somebody pasted, or a status that somebody picked. About no document. */
import { explain as explainAnswer, explainBody, renderExplanation } from '@persona-lint/api';
import type { Feature } from '../feature.js';
import { EXPLAIN, type ExplainParams, type ExplainResult } from '../protocol.js';

export const explain: Feature = {
  capabilities: {},
  listen(connection, host) {
    connection.onRequest(EXPLAIN, (params: ExplainParams): ExplainResult => {
      try {
        return { markdown: toMarkdown(params) };
      } catch (error) {
        host.logError(EXPLAIN, error);
        return { markdown: 'This answer could not be explained.' };
      }
    });
  },
};

function toMarkdown({ status, body = '' }: ExplainParams): string {
  if (body.trim() === '') {
    if (status === undefined) return 'Pick a status, or paste the body of an answer.';
    return renderExplanation(explainAnswer(status));
  }
  const found = explainBody(body, status);
  if (found === undefined) {
    return 'Nothing in this text tells which status the answer had: neither a status line nor a title that Persona documents. Pick the status, too.';
  }
  const note =
    found.statusFrom === 'title'
      ? `\n\nThe status, ${String(found.explanation.status)}, follows from the title of the error; the text does not say it.`
      : '';
  return renderExplanation(found.explanation) + note;
}
