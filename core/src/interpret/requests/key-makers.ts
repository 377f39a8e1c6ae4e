/** What a key factory of a library makes: a value of its own, or one that follows from its inputs. */
import type { KeyFactory } from '../../library/key-factories.js';
import { siteId, type Site } from '../host.js';
import type { State } from '../state.js';
import type { Objects } from '../values/objects.js';
import type { Lib, Value } from '../values/values.js';

interface Making {
  readonly callee: Lib;
  readonly args: readonly Value[];
  readonly objects: Objects;
}

export function makeKey(
  factory: KeyFactory,
  { callee, args, objects }: Making,
  state: State,
  site: Site,
): Value {
  if (factory.makes === 'digest') {
    const inputs = args.map((each) => objects.snapshot(each, state));
    return { k: 'derived', how: 'digest', inputs };
  }
  if (factory.makes === 'constant') return { k: 'derived', how: callee.path, inputs: [] };
  const size = factory.size && args[factory.size.arg];
  const small =
    size?.k === 'lit' && typeof size.v === 'number' && size.v < (factory.size?.strongFrom ?? 0);
  const prefix = callee.module === '' || callee.path === '' ? callee.module : '';
  return {
    k: 'fresh',
    id: `f${siteId(site, state)}`,
    strength: small ? 'weak' : factory.makes,
    maker: [prefix, callee.path].filter((each) => each !== '').join('.'),
    at: site.at,
    act: site.act,
  };
}
