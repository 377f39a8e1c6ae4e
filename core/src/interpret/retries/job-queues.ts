/**
 * The options with which a program adds jobs, by the name of their queue: what a worker of the same
 * queue does after a failure is said there. Filled by whichever function adds; read when a worker's
 * job has failed.
 */
import type { JobRunner } from '../../library/job-runners.js';
import type { Certainty } from '../../model.js';
import type { Site } from '../host.js';
import type { State } from '../state.js';
import { identity } from '../values/identity.js';
import { member, newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { UNDEFINED, type Value } from '../values/values.js';
import { readOptions } from './retry-options.js';
import { allowsAnother } from './trials.js';

/** More options than this say nothing new. */
const MAX_OPTIONS = 40;

export class JobQueues {
  readonly #jobs = new Map<string, Value[]>();
  readonly #defaults = new Map<string, Value[]>();

  /** Has anything been said of a queue? */
  get isUsed(): boolean {
    return this.#jobs.size > 0 || this.#defaults.size > 0;
  }

  /** Remembers a copy of the options of a job, with the queue's defaults in them. */
  addJob(library: string, name: Value, options: Value): void {
    remember(this.#jobs, `${library}:${identity(name)}`, options);
  }

  /** Remembers a copy of the options for all jobs of a queue. */
  addDefaults(library: string, name: Value, options: Value): void {
    remember(this.#defaults, `${library}:${identity(name)}`, options);
  }

  /** Options of jobs that are added; the defaults speak for jobs that nobody here adds. */
  find(library: string, name: Value): readonly Value[] {
    const key = `${library}:${identity(name)}`;
    return this.#jobs.get(key) ?? this.#defaults.get(key) ?? [];
  }

  /** Is there a job of this queue with room for a second attempt? */
  allowsAnother(
    runner: JobRunner,
    name: Value,
    state: State,
    site: Site,
    objects: Objects,
  ): Certainty {
    const all = this.find(runner.library, name);
    const { byDefault } = runner.limit;
    // Jobs that another program adds.
    if (all.length === 0) return byDefault === 'unbounded' ? 'yes' : 'unknown';
    const answers = all.map((each) =>
      allowsAnother(runner.limit, readOptions(each, state, site, objects)),
    );
    if (answers.includes('yes')) return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
  }
}

function remember(all: Map<string, Value[]>, key: string, options: Value): void {
  const known = all.get(key) ?? [];
  all.set(key, known);
  const id = identity(options);
  if (known.length < MAX_OPTIONS && !known.some((each) => identity(each) === id)) {
    known.push(options);
  }
}

/** `{ ...defaults, ...options }`, as a copy. */
export function mergeOptions(
  layers: readonly Value[],
  state: State,
  site: Site,
  objects: Objects,
): Value {
  let merged = newObject('object', site.at);
  for (const each of layers) {
    if (each !== UNDEFINED) merged = objects.spread(merged, each, state, site.at);
  }
  const ref = objects.allocate(state, site, merged, 'jo');
  return objects.snapshot(ref, state);
}

/** Name and default options of a queue object. */
export function toQueueMembers(
  name: Value,
  defaults: Value,
  site: Site,
): [string, ReturnType<typeof member>][] {
  return [
    ['#name', member(name, site.at)],
    ['#defaults', member(defaults, site.at)],
  ];
}
