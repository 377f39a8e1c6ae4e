/** Hover: what Persona means by the piece of text under the cursor, offline. */
import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { createFeature } from '../feature.js';
import { findHover } from './hover/find-hover.js';

export const hover = createFeature({
  type: HoverRequest.type,
  capabilities: { hoverProvider: true },
  handle({ position }, document) {
    const found = findHover(document, document.document.offsetAt(position));
    if (found === undefined) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: {
        start: document.document.positionAt(found.start),
        end: document.document.positionAt(found.end),
      },
    };
  },
});
