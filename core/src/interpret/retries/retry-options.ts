/** Reading options of retry libraries by their path. Not here: what they mean (`trials`). */
import type { Site } from '../host.js';
import type { State } from '../state.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { lit, type Value } from '../values/values.js';
import type { ReadOption } from './trials.js';

export function readOptions(
  options: Value,
  state: State,
  site: Site,
  objects: Objects,
): ReadOption {
  return (path) => {
    let value: Value = options;
    for (const name of path === '' ? [] : path.split('.')) {
      if (value.k === 'lit') return undefined;
      value = objects.get(value, lit(name), state, site);
    }
    return isNullish(value) === 'yes' ? undefined : value;
  };
}
