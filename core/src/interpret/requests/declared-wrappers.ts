/** Calls of wrappers that the settings describe: which argument is what. Called by `requests`. */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { WrapperSetting } from '../../settings.js';
import type { Site } from '../host.js';
import type { State } from '../state.js';
import type { Objects } from '../values/objects.js';
import { lit, sym, UNDEFINED, type Tree, type Value } from '../values/values.js';
import type { PartCollector, Parts } from './request-parts.js';

/** The parts of a call of a wrapper whose arguments the settings describe. */
export function collectWrapped(
  wrapper: WrapperSetting,
  args: readonly Value[],
  state: State,
  site: Site,
  { collector, objects }: { collector: PartCollector; objects: Objects },
): Parts {
  const read = (spec: string | undefined): Value | undefined => {
    if (spec === undefined) return undefined;
    const [index = '', ...names] = spec.split('.');
    return names.reduce<Value | undefined>(
      (value, name) => value && collector.readOption(value, name, state),
      args[Number(index)],
    );
  };
  const key = read(wrapper.key);
  const headers = read(wrapper.headers);
  const isSilent = wrapper.key === undefined && wrapper.headers === undefined;
  const layers: Value[] = isSilent
    ? [sym(`wrapped:${String(site.act)}:${site.id}`, '', 'mixed')]
    : [];
  if (headers !== undefined) layers.push(headers);
  if (key !== undefined) {
    const entry: Tree['entries'][number] = [IDEMPOTENCY_KEY_HEADER, key, false];
    layers.push({ k: 'tree', kind: 'object', entries: [entry], open: [] });
  }
  return {
    module: wrapper.module,
    url: objects.toText(read(wrapper.path) ?? lit(''), state),
    method: read(wrapper.method) ?? UNDEFINED,
    headerLayers: layers,
    body: read(wrapper.body),
    options: undefined,
    optionsArg: undefined,
    join: 'slash',
    layers: [],
    hooks: [],
    firstHooks: [],
    transforms: [],
    responses: [],
    policies: [],
    attached: undefined,
    declared: `${wrapper.module}#${wrapper.export}`,
  };
}
