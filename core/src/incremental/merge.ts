/**
 * The facts of all parts of a file as those of one file. What the file's requests pass through in other modules is looked
 * for once more: a module that one part reaches may have a call that leads to where another part's requests are sent.
 * Used by `file-analyzer`.
 */
import { sortCalls, toFindElsewhere, type AnalyzeHost } from '../analyze.js';
import { isSamePlace } from '../facts/places.js';
import type { PersonaCall, PersonaFile } from '../model.js';

/** Each call gets a number that no other has. */
export function merge(
  file: string,
  all: readonly PersonaFile[],
  find: (own: readonly PersonaCall[]) => readonly PersonaCall[],
): PersonaFile {
  const numbered = new Map<PersonaCall, PersonaCall>();
  const elsewhere = new Map<string, PersonaCall>();
  const calls = all.flatMap((each) => each.calls);
  const own = calls.filter(({ decided }) => decided !== 'elsewhere');
  for (const call of [...calls, ...find(own)]) {
    const made = { ...call, id: numbered.size };
    if (call.decided !== 'elsewhere') numbered.set(call, made);
    else {
      // Several parts may lead to it.
      const content = JSON.stringify({ ...call, id: 0 });
      const known = elsewhere.get(content) ?? made;
      elsewhere.set(content, known);
      numbered.set(call, known);
    }
  }
  const toNumbered = (call: PersonaCall): PersonaCall => numbered.get(call) ?? call;
  return {
    file,
    calls: sortCalls(file, [...new Set(numbered.values())]),
    keyReuses: all.flatMap(({ keyReuses }) => keyReuses.map(withCalls)),
    concurrentWrites: all.flatMap(({ concurrentWrites }) => concurrentWrites.map(withCalls)),
    staleKeys: all.flatMap(({ staleKeys }) =>
      staleKeys.map((each) => ({ ...each, call: toNumbered(each.call) })),
    ),
    secrets: [],
    keyExposures: all.flatMap(({ keyExposures }) => keyExposures),
    signatureChecks: [],
    truncated: false,
  };

  function withCalls<T extends { first: PersonaCall; second: PersonaCall }>(each: T): T {
    return { ...each, first: toNumbered(each.first), second: toNumbered(each.second) };
  }
}

/** The calls in other modules that lead to where the calls of a file send their requests. */
export function findElsewhere(
  file: string,
  own: readonly PersonaCall[],
  host: AnalyzeHost,
): readonly PersonaCall[] {
  const passed = new Set(
    own.flatMap(({ sink, through }) => [sink, ...through].map((at) => at.file)),
  );
  passed.delete(file);
  const modules = [...passed].flatMap((each) => {
    const summary = host.modules?.load(each);
    return summary === undefined ? [] : [{ summary }];
  });
  return toFindElsewhere(host)(modules)
    .filter(({ sink }) => own.some((each) => isSamePlace(each.sink, sink)))
    .map((call) => ({ ...call, decided: 'elsewhere' }));
}
