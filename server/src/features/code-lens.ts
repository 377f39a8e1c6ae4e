/**
 * Code lenses above each call: send it in the playground, and how many findings there are about it. Off unless the user
 * asks for them; the playground only where the client has one.
 */
import type { PersonaCall } from '@persona-lint/core';
import { CodeLensRequest, type CodeLens, type Range } from 'vscode-languageserver';
import type { DocumentFinding, DocumentModel } from '../document-model.js';
import { createFeature } from '../feature.js';
import { OPEN_PLAYGROUND_COMMAND, SHOW_MODEL_COMMAND } from '../protocol.js';
import { TextMap, type Offsets } from '../text-map.js';

export const codeLens = createFeature({
  type: CodeLensRequest.type,
  capabilities: { codeLensProvider: {} },
  handle(_params, document, { settings, options }) {
    if (settings.codeLens?.enabled !== true) return null;
    return listLenses(document, options.playground === true);
  },
});

function listLenses(document: DocumentModel, playground: boolean): CodeLens[] {
  const { parsed, file, uri } = document;
  const map = new TextMap(document);
  const calls = (parsed?.model.calls ?? []).filter(
    ({ decided, place }) => decided === 'here' && place.file === file,
  );
  const counts = countFindings(document, calls);
  return calls.flatMap((call) => {
    const range = map.toRange(call.place);
    if (range === undefined) return [];
    const count = counts.get(call) ?? 0;
    const lens = (title: string, command: string): CodeLens => ({
      range: toLine(range),
      command: { title, command, arguments: [uri, range.start] },
    });
    return [
      ...(playground ? [lens('send in playground', OPEN_PLAYGROUND_COMMAND)] : []),
      ...(count > 0
        ? [lens(count === 1 ? '1 finding' : `${String(count)} findings`, SHOW_MODEL_COMMAND)]
        : []),
    ];
  });
}

function toLine({ start }: Range): Range {
  return { start, end: start };
}

/** A finding belongs to the innermost call around it, or to the one whose key, body or retry it is about. */
function countFindings(
  { document, findings, parsed, isCurrent }: DocumentModel,
  calls: readonly PersonaCall[],
): Map<PersonaCall, number> {
  const counts = new Map<PersonaCall, number>();
  if (!isCurrent || parsed === undefined) return counts;
  for (const finding of findings) {
    const at = toOffset(finding, document);
    const call =
      findAround(calls, ({ place }) => place, at) ??
      calls.find(({ key, retry, version }) =>
        [key.place, key.headerPlace, retry.place, version.place].some(
          (place) => place !== undefined && place.start <= at && at < place.end,
        ),
      );
    if (call !== undefined) counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  return counts;
}

function toOffset({ message }: DocumentFinding, document: DocumentModel['document']): number {
  return document.offsetAt({ line: message.line - 1, character: message.column - 1 });
}

function findAround(
  calls: readonly PersonaCall[],
  placeOf: (call: PersonaCall) => Offsets,
  at: number,
): PersonaCall | undefined {
  return calls
    .filter((call) => placeOf(call).start <= at && at < placeOf(call).end)
    .sort((left, right) => sizeOf(placeOf(left)) - sizeOf(placeOf(right)))
    .at(0);
}

function sizeOf({ start, end }: Offsets): number {
  return end - start;
}
