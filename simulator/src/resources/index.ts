/**
 * The handler of each operation, gathered from the files beside this one, each of which exports its own `Handlers`.
 *
 * Every one looks at the values of the request first, so that no file has to.
 */
import { ACCOUNT_HANDLERS } from './accounts.js';
import { API_KEY_HANDLERS } from './api-keys.js';
import { CASE_HANDLERS } from './cases.js';
import { checkValues } from './check-values.js';
import { DOCUMENT_HANDLERS } from './documents.js';
import { EVENT_HANDLERS } from './events.js';
import type { Handlers, ResourceHandler } from './handler.js';
import { IMPORTER_HANDLERS } from './importers.js';
import { INQUIRY_ACTION_HANDLERS } from './inquiry-actions.js';
import { INQUIRY_HANDLERS } from './inquiries.js';
import { INQUIRY_SESSION_HANDLERS } from './inquiry-sessions.js';
import { LIST_HANDLERS } from './lists.js';
import { LOG_HANDLERS } from './logs.js';
import { REPORT_HANDLERS } from './reports.js';
import { SET_UP_HANDLERS } from './set-up.js';
import { SHARING_HANDLERS } from './sharing.js';
import { TOKEN_HANDLERS } from './tokens.js';
import { TRANSACTION_HANDLERS } from './transactions.js';
import { USER_HANDLERS } from './users.js';
import { VERIFICATION_HANDLERS } from './verifications.js';
import { WEBHOOK_HANDLERS } from './webhooks.js';
import { WORKFLOW_HANDLERS } from './workflows.js';

const ALL: readonly Handlers[] = [
  ACCOUNT_HANDLERS,
  INQUIRY_HANDLERS,
  INQUIRY_ACTION_HANDLERS,
  INQUIRY_SESSION_HANDLERS,
  SET_UP_HANDLERS,
  DOCUMENT_HANDLERS,
  VERIFICATION_HANDLERS,
  REPORT_HANDLERS,
  CASE_HANDLERS,
  TRANSACTION_HANDLERS,
  LIST_HANDLERS,
  IMPORTER_HANDLERS,
  WEBHOOK_HANDLERS,
  WORKFLOW_HANDLERS,
  SHARING_HANDLERS,
  TOKEN_HANDLERS,
  API_KEY_HANDLERS,
  EVENT_HANDLERS,
  LOG_HANDLERS,
  USER_HANDLERS,
];

export const HANDLERS: Handlers = Object.fromEntries(
  ALL.flatMap((handlers) =>
    Object.entries(handlers).map(([id, handler]) => [id, withChecks(handler)] as const),
  ),
);

function withChecks(handler: ResourceHandler): ResourceHandler {
  return (call, world) => {
    checkValues(call);
    return handler(call, world);
  };
}
