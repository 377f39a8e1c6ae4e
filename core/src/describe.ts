/**
 * `describe`: one parsed file in, the pieces of its text that have to do with Persona out.
 * Costs a run of its own; called when somebody points at a file in an editor, never by a rule.
 */
import { findIds } from '@persona-lint/api';
import type { AnalyzeHost, AnalyzeSource } from './analyze.js';
import type { DescribedId, DescribedTest, Description } from './description.js';
import { hasEvidence } from './evidence.js';
import { describeReadHeaders, describeTests, describeVerdicts } from './facts/described-answers.js';
import {
  describeHeaders,
  describeMembers,
  describeRequest,
  type SeenRequest,
  type Surroundings,
} from './facts/described-requests.js';
import { Places } from './facts/places.js';
import { recognise } from './facts/recognise.js';
import { IDS_PER_MODULE } from './interpret/linking/linked-module.js';
import { Session } from './interpret/session.js';
import { lowerProgram } from './lower/lower.js';
import { Written } from './lower/written.js';
import type { Place } from './model.js';
import { findLineStarts } from './modules/summarize.js';

/** Never throws on a program that parses; what cannot be followed is left out. */
export function describe(source: AnalyzeSource, host: AnalyzeHost = {}): Description {
  const seen = findRequests(source, host);
  const { file, text } = source;
  const { settings = {} } = host;
  if (seen === undefined) return { ...NOTHING, file, truncated: true };
  const { requests, around } = seen;
  const collect = <T extends Described>(
    find: (one: SeenRequest, around: Surroundings) => T[],
  ): T[] => merge(requests.flatMap((each) => find(each, around)));
  return {
    file,
    requests: requests.map((each) => describeRequest(each, around)),
    tests: collect(describeTests),
    headers: collect((one) => [
      ...describeHeaders(one, around),
      ...describeReadHeaders(one, around),
    ]),
    members: collect(describeMembers),
    verdicts: collect(describeVerdicts),
    ids: requests.length > 0 || hasEvidence(text, settings) ? describeIds(text, around) : [],
    truncated: around.session.truncated,
  };
}

const NOTHING: Omit<Description, 'file' | 'truncated'> = {
  requests: [],
  tests: [],
  headers: [],
  members: [],
  verdicts: [],
  ids: [],
};

/** The Persona requests of every root; undefined for a program that is too large. */
export function findRequests(
  { file, text, ast, scopeManager }: AnalyzeSource,
  { settings = {}, modules }: AnalyzeHost,
): { requests: SeenRequest[]; around: Surroundings } | undefined {
  const program = lowerProgram(file, ast, scopeManager, true);
  if (program.functions.length > IDS_PER_MODULE) return undefined;
  const session = new Session(program, settings, () => false, modules);
  session.trace();
  const requests = session.runAll().flatMap((root) =>
    root.events.flatMap((event) => {
      const recognition = recognise(event, settings);
      return recognition === undefined ? [] : [{ root, event, recognition }];
    }),
  );
  const places = new Places(file, findLineStarts(text), session.program);
  return { requests, around: { session, places, written: new Written(ast), file } };
}

/** Ids stand in any text of the file. */
function describeIds(text: string, { written, places }: Surroundings): DescribedId[] {
  // By where they begin: a text may stand inside a template.
  const found = new Map(
    written.texts.flatMap(([start, end]) =>
      findIds(text.slice(start, end)).map(({ id, index }) => [start + index, id] as const),
    ),
  );
  return [...found]
    .sort(([left], [right]) => left - right)
    .map(([start, id]) => ({ id, place: places.at([start, start + id.length]) }));
}

type Described = { readonly place: Place; readonly operations: readonly string[] } & Partial<
  Pick<DescribedTest, 'operator'>
>;

/** What several callers do at one place is said once, with the operations of all. */
function merge<T extends Described>(all: readonly T[]): T[] {
  const byPlace = new Map<string, T>();
  for (const each of all) {
    const { place, operator = '' } = each;
    const id = `${String(place.start)}-${String(place.end)}${operator}`;
    const known = byPlace.get(id);
    const operations = [...new Set([...(known?.operations ?? []), ...each.operations])];
    byPlace.set(id, { ...(known ?? each), operations });
  }
  return [...byPlace.values()].sort((left, right) => left.place.start - right.place.start);
}
