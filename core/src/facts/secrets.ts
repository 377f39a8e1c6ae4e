/** API keys in the source: those written out, and those the program text puts together. */
import type { Observations } from '../interpret/observations.js';
import type { LiteralKey } from '../lower/literal-keys.js';
import type { Secret } from '../model.js';
import type { Places } from './places.js';

export function collectSecrets(
  literals: readonly LiteralKey[],
  { composed }: Observations,
  places: Places,
): Secret[] {
  return [...literals, ...composed]
    .map(({ environment, text, at }) => ({ environment, text, place: places.at(at) }))
    .sort((left, right) => left.place.start - right.place.start);
}
