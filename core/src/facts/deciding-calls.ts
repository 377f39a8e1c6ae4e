/**
 * Of the calls that lead to one request, each wrapper's caller included: which one decides what.
 * Not here: how a call is built (`calls`), and which finding stands (the rules' host).
 */
import type { PersonaCall } from '../model.js';
import { isSamePlace } from './places.js';

/** Says which of the calls decides method and path, and what callers add to the facts of a wrapper. */
export function decide(calls: readonly PersonaCall[]): PersonaCall[] {
  return calls.map((call) => {
    if (call.decided === 'elsewhere') return call;
    const related = calls.filter((each) => each !== call && isSamePlace(each.sink, call.sink));
    const decided = whoDecides(call, calls, related);
    // A caller that races a wrapper with a timer speaks for the wrapper.
    const isLimited =
      call.timeout === 'no' &&
      related.some((each) => isInside(call, each) && each.timeout !== 'no');
    return { ...call, decided, ...(isLimited && { timeout: 'unknown' as const }) };
  });
}

function whoDecides(
  call: PersonaCall,
  calls: readonly PersonaCall[],
  related: readonly PersonaCall[],
): PersonaCall['decided'] {
  const isTwin = (each: PersonaCall): boolean =>
    each.method === call.method && each.path === call.path;
  const twin = calls.find((each) => isSamePlace(each.place, call.place) && isTwin(each));
  if (twin !== undefined && twin.id < call.id) return 'inside';
  if (related.some((each) => isInside(each, call) && isTwin(each))) return 'inside';
  const outer = related.some(
    (each) =>
      isInside(call, each) &&
      ((call.path === undefined && each.path !== undefined) ||
        (call.method === undefined && each.method !== undefined)),
  );
  return outer ? 'by-callers' : 'here';
}

function isInside(inner: PersonaCall, outer: PersonaCall): boolean {
  return outer.through.some((place) => isSamePlace(place, inner.place));
}
