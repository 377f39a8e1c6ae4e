/**
 * People who use the dashboard, and the log of what they did. No operation creates them: whoever is named by an address
 * exists.
 */
import { API_BASE_PATH } from '@persona-lint/api';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne, answerPage } from './answers.js';
import { insert, toOne } from './entity-kinds.js';
import type { Handlers } from './handler.js';
import { getPage } from './pages.js';

const LOG = 'user-audit-log';
const FIRST_USER = 'reviewer@example.com';

export function useUser(world: World, email: string): Entity {
  const known = world.findBy('user', 'email-address', email);
  if (known) return known;
  return insert(world, 'user', {
    attributes: { 'email-address': email, 'name-first': 'Alexander', 'name-last': 'Sample' },
  });
}

export const USER_HANDLERS: Handlers = {
  'list-all-user-audit-logs': (call, world) => {
    ensureLog(world);
    return answerPage(
      call,
      world,
      getPage(call, world, LOG, () => true),
    );
  },
  'retrieve-a-user-audit-log': (call, world) => {
    ensureLog(world);
    return answerOne(call, world, world.get(LOG, call.params['user-audit-log-id'] ?? ''));
  },
};

/** There is one entry from the beginning; nobody uses a dashboard here. */
function ensureLog(world: World): void {
  for (const entry of world.list(LOG)) if (entry.kind === LOG) return;
  insert(world, LOG, {
    attributes: {
      path: `${API_BASE_PATH}/users/me`,
      method: 'GET',
      'get-params': {},
      'post-params': {},
      'ip-address': '127.0.0.1',
      'user-agent': 'Mozilla/5.0',
      'response-status': 200,
      'created-at': world.timestamp(),
      'impersonator-email-address': null,
      context: {},
    },
    relationships: {
      user: toOne(useUser(world, FIRST_USER)),
      'user-session': toOne({ type: 'user-session', id: world.newId('uses_') }),
    },
  });
}
