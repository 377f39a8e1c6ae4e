/** Clients that only a declaration makes known: their defaults are what their maker was given. */
import type { Value } from '../values/values.js';
import type { ClientCall } from './request-parts.js';

/** `createAxios({ baseURL })`, declared as a client: its options are defaults, and not all of them. */
export function defaultsGivenTo({ client, self }: ClientCall): Value | undefined {
  if (self?.k !== 'sym' || self.origin !== 'call') return undefined;
  const bases: readonly string[] = client.options.base ?? [];
  const options = self.inputs.find(
    (each) => each.k === 'tree' && each.entries.some(([key]) => bases.includes(key)),
  );
  if (options?.k !== 'tree') return undefined;
  const { headers } = client.options;
  const known = options.entries.find(([key]) => key === headers)?.[1];
  const more: Value = {
    k: 'tree',
    kind: 'object',
    entries: known?.k === 'tree' ? known.entries : [],
    open: [self],
  };
  const others = options.entries.filter(([key]) => key !== headers);
  return { ...options, entries: [...others, [headers, more, false]] };
}
