/**
 * What calling a retry library or a job runner does: which of `retries`, `job-runs` and `policies`
 * answers. Called by `calls` for what the library index knows.
 */
import { RETRY_HELPERS } from '../../library/retry-helpers.js';
import { DECORATE } from '../../lower/decorators.js';
import { inFrame, inIsolation } from '../flights.js';
import { returned, type Ending, type Site } from '../host.js';
import type { LibraryEntry, LibraryIndex } from '../library-index.js';
import { compose, isDispatcher, makeDispatcher } from '../requests/dispatchers.js';
import type { State } from '../state.js';
import { newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import type { Lib, Ref, Value } from '../values/values.js';
import { decorate, DECORATING_HELPERS, findDecorator, makeDecorator } from './decorate.js';
import { JobQueues } from './job-queues.js';
import { addJob, makeQueue, runJob, runStep, type Job, type JobHost } from './job-runs.js';
import { callPolicy, callTried, isPolicyMaker, makePolicy } from './policies.js';
import { runRetryHelper, throwMarked, type RetryHost } from './retries.js';
import { Streams } from './streams.js';

export class RetryCalls {
  readonly #library: LibraryIndex;
  readonly #host: RetryHost;
  readonly #queues = new JobQueues();
  readonly #jobs = new Map<string, Job>();

  readonly #streams: Streams;

  constructor(library: LibraryIndex, host: RetryHost) {
    this.#streams = new Streams(host);
    this.#library = library;
    this.#host = host;
  }

  /** Has a function been run that may decide how jobs of another one are retried? */
  get usesQueues(): boolean {
    return this.#queues.isUsed;
  }

  /** The promise of a pipeline that is awaited, yielded or returned. */
  resultOf(value: Value, state: State): Value | undefined {
    if (value.k !== 'ref') return undefined;
    const object = state.object(value.id);
    return this.#streams.isStream(object) ? object?.members.get('result')?.value : undefined;
  }

  get #jobHost(): JobHost {
    const { objects } = this.#host;
    return { host: this.#host, objects, queues: this.#queues, jobs: this.#jobs };
  }

  /** Undefined when the callee is no row of these libraries. */
  call(
    { module, path, self }: Lib,
    entry: LibraryEntry | undefined,
    args: readonly Value[],
    isNew: boolean,
    state: State,
    site: Site,
  ): Ending[] | undefined {
    if (path === '#bail' || path === '#again') return throwMarked(path, state, site, this.#objects);
    if (module === 'policy' && self?.k === 'ref') {
      return this.#callPolicy(self, path, args, state, site);
    }
    if (entry?.kind === 'retry') {
      const { helper } = entry;
      return inFrame(state, [], () => runRetryHelper(helper, args, state, site, this.#host));
    }
    if (entry?.kind === 'job') {
      // A job runner starts its jobs when it likes.
      const { runner } = entry;
      return inIsolation(state, () => runJob(runner, self, args, state, site, this.#jobHost));
    }
    if (entry?.kind === 'enqueue') {
      addJob(entry.runner, entry.add, self, args, state, site, this.#jobHost);
    }
    const library = `${module}:${path}`;
    if (module === 'rxjs' || module === 'rxjs/operators' || module === 'effect') {
      let piped: Ending[] | undefined;
      const ends = inFrame(
        state,
        [],
        () => (piped = this.#streams.call(library, args, state, site)) ?? [],
      );
      return piped && ends;
    }
    const dispatcher = makeDispatcher(library, args, state, site, this.#objects);
    if (dispatcher !== undefined) return dispatcher;
    if (path === DECORATE) return decorate(args, state, site, this.#host);
    const decorator = findDecorator(library);
    if (decorator !== undefined) {
      return returned(makeDecorator(decorator, args, state, site, this.#host), state);
    }
    if (isPolicyMaker(library)) return makePolicy(library, args, state, site, this.#host);
    if (entry?.kind === 'queue' || (isNew && this.#library.services.has(library))) {
      const members =
        entry?.kind === 'queue' ? makeQueue(entry.runner, args, state, site, this.#jobHost) : [];
      const object = newObject('service', site.at, members, { library });
      return returned(this.#objects.allocate(state, site, object), state);
    }
    return undefined;
  }

  get #objects(): Objects {
    return this.#host.objects;
  }

  #callPolicy(
    self: Ref,
    name: string,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] | undefined {
    const object = state.object(self.id);
    if (this.#streams.isStream(object)) {
      return inFrame(state, [], () => this.#streams.callMember(self, name, args, state, site));
    }
    if (object?.library === '#steps') {
      return runStep(self, name, args, state, site, this.#jobHost);
    }
    if (name === 'compose' && isDispatcher(object)) {
      return compose(self, object, args, state, site, this.#objects);
    }
    const helper = [...RETRY_HELPERS, ...DECORATING_HELPERS].find(
      (each) => each.gives === 'function' && object?.library === `#${each.library}`,
    );
    const run = (): Ending[] | undefined =>
      helper !== undefined && object !== undefined && name === ''
        ? callTried(helper, object, args, state, site, this.#host)
        : callPolicy(self, name, args, state, site, this.#host);
    let found: Ending[] | undefined;
    const answer = (): Ending[] => (found = run()) ?? [];
    // A limiter starts what it is given when it likes.
    const isLimiter = object?.library === '#limiter';
    const endings = isLimiter ? inIsolation(state, answer) : inFrame(state, [], answer);
    return found && endings;
  }
}
