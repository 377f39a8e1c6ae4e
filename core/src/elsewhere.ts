/**
 * The calls that stand in other modules, as those modules themselves are analysed. What is wrong there,
 * whoever calls, is said there, so callers must know it. One analysis per content, shared by all callers.
 * Called by `analyze`.
 */
import type { LinkedModule } from './interpret/linking/linked-module.js';
import type { PersonaCall } from './model.js';
import type { ModuleHost, ModuleSummary } from './modules/module-host.js';
import type { PersonaSettings } from './settings.js';

/** Modules whose calls are being looked for on the way to one answer. */
const MAX_NESTED = 8;

export interface Analysed {
  readonly calls: readonly PersonaCall[];
  /** Every module it was made from, with its content. */
  readonly linked: Iterable<LinkedModule>;
}

interface Known {
  readonly calls: readonly PersonaCall[];
  readonly from: ReadonlyMap<string, ModuleSummary>;
  /** The host's generation at which it was last known to be right. */
  generation: number;
}

const NO_SETTINGS: PersonaSettings = {};
const known = new WeakMap<ModuleSummary, WeakMap<PersonaSettings, Known>>();
const running = new Set<ModuleSummary>();
/** What the analyses that are running have been made from so far. */
const sources: Map<string, ModuleSummary>[] = [];

/** `run` analyses a module as if it were linted. */
export function findCallsElsewhere(
  modules: Iterable<Pick<LinkedModule, 'summary'>>,
  host: ModuleHost,
  settings: PersonaSettings = NO_SETTINGS,
  run: (summary: ModuleSummary) => Analysed,
): PersonaCall[] {
  return [...modules].flatMap(({ summary }) => {
    if (running.has(summary) || running.size >= MAX_NESTED) return [];
    const { calls, from } = getCalls(summary, host, settings, run);
    for (const [file, each] of from) sources.at(-1)?.set(file, each);
    return calls;
  });
}

function getCalls(
  summary: ModuleSummary,
  host: ModuleHost,
  settings: PersonaSettings,
  run: (summary: ModuleSummary) => Analysed,
): Known {
  const bySettings = known.get(summary) ?? new WeakMap<PersonaSettings, Known>();
  known.set(summary, bySettings);
  const before = bySettings.get(settings);
  if (before !== undefined && isCurrent(before, host)) return before;
  const from = new Map<string, ModuleSummary>();
  running.add(summary);
  sources.push(from);
  try {
    const { calls, linked } = run(summary);
    for (const module of linked) from.set(module.file, module.summary);
    const own = calls.filter(({ place }) => place.file === summary.file);
    const made = { calls: own, from, generation: host.generation };
    bySettings.set(settings, made);
    return made;
  } finally {
    sources.pop();
    running.delete(summary);
  }
}

function isCurrent(each: Known, host: ModuleHost): boolean {
  const { generation } = host;
  if (each.generation === generation) return true;
  for (const [file, summary] of each.from) if (host.load(file) !== summary) return false;
  each.generation = generation;
  return true;
}
