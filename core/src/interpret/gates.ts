/**
 * What waiting for a value says about the requests in flight: those it stands for are over, and what
 * is not known may be a lock, a timer or the end of any request.
 * Called where something is awaited. Not here: what is awaited gives (`calls`).
 */
import { awaitFlights, passGate } from './flights.js';
import type { State } from './state.js';
import type { Value } from './values/values.js';

/** Calls of unknown code that may hold the caller back until something else is done. */
const HOLDS_BACK =
  /lock|mutex|semaphore|acquire|limit|throttl|removeTokens|consume|bucket|queue|turn|slot|wait|sleep|delay|pause|ready|gate|permit|reserve|schedul|drain|idle|backoff|quota|barrier|latch|next|race|settle|flush|finish|complete|all\b/iu;

/** Functions of the program that hand out a place, by their names: when, they alone know. */
const HANDS_OUT = /acquire|(?<!un)lock|mutex|semaphore|permit|throttl|slot|limit/iu;

export function handsOutPlaces(name: string): boolean {
  return HANDS_OUT.test(name);
}

export function awaitValue(value: Value, state: State): void {
  switch (value.k) {
    case 'promise':
      awaitFlights(state, value.flights ?? []);
      if (value.ok !== undefined && mayHoldBack(value.ok)) passGate(state);
      return;
    case 'union':
      for (const each of value.of) awaitValue(each, state);
      return;
    default:
      if (mayHoldBack(value)) passGate(state);
  }
}

function mayHoldBack(value: Value): boolean {
  if (value.k !== 'sym') return false;
  switch (value.origin) {
    case 'call':
      return value.name === '' || HOLDS_BACK.test(value.name);
    case 'answer':
    case 'env':
    case 'operation':
      return false;
    case 'param':
    case 'import':
    case 'global':
    case 'element':
    case 'member':
    case 'mixed':
      return true;
  }
}
