/**
 * Calls operations so that they are refused: an object that does not exist, nothing in the body, no API key.
 */
import { OPERATIONS } from '@persona-lint/api';
import { createCaller } from './caller.js';
import type { Visit } from './tour.js';

const SANDBOX_KEY = 'persona_sandbox_fake-key-of-the-refusals';
const PRODUCTION_KEY = 'persona_production_fake-key-of-the-refusals';

/** What these calls must not be answered with. */
export async function takeRefusalTour(
  address: string,
  visit: (visit: Visit) => void,
): Promise<void> {
  const callers = {
    sandbox: createCaller(address, SANDBOX_KEY, visit),
    production: createCaller(address, PRODUCTION_KEY, visit),
  };
  const stranger = createCaller(address, '', visit);
  for (const operation of OPERATIONS) {
    const { id, path, method, oneOf, parameters, auth, environment } = operation;
    const api = callers[environment ?? 'sandbox'];
    const isRequired =
      oneOf.length > 0 ||
      parameters.some(({ in: place, required }) => required && place !== 'path');
    if (isRequired) {
      const body = method === 'GET' ? {} : { body: {} };
      await api.call(id, { about: 'nothing given', ...body });
    } else if (path.includes('{')) {
      await api.call(id, { about: 'no such object' });
    }
    if (auth === 'bearer') await stranger.call(id, { about: 'no API key' });
  }
}
