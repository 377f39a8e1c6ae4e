/**
 * What the panel shows, worked out from the state: documentation, problems, the forecast for the key. Pure.
 * Not here: how it looks (`webview/`).
 */
import {
  HISTORICAL_OPERATIONS,
  IDEMPOTENCY_KEY_HEADER,
  OPERATIONS,
  renderOperation,
  renderParameter,
  THROTTLE_SHARE,
  type Operation,
} from '@persona-lint/api';
import { getOperation, HEADER_CHOICES, isDraftHeader, listProblems, toTarget } from './draft.js';
import { getForecast, type Candidate, type Forecast } from './key-forecast.js';
import type { DocumentedParameter, OperationEntry, View } from './protocol.js';
import { getEnvironment, listRemembered, type State } from './state.js';

/** Current operations first, in the order of the reference. */
export function listOperations(): OperationEntry[] {
  return [...OPERATIONS, ...HISTORICAL_OPERATIONS].map(
    ({ id, method, path, tag, purpose, availability }) => ({
      ...{ id, method, path, tag, purpose },
      isHistorical: availability === 'historical',
    }),
  );
}

/** @param now milliseconds since 1970 */
export function toView(state: State, now: number): View {
  const { draft, attempts, thread, selected, running, notice, bodyRevision } = state;
  const operation = getOperation(draft);
  const environment = getEnvironment(state);
  const key = getSentKey(state);
  const target = toTarget(draft);
  const remembered = listRemembered(state);
  const candidate = {
    ...{ operation, target, key, body: draft.body },
    environment: environment.id,
  };
  return {
    environments: state.environments.map(({ id, kind, label }) => ({ id, kind, label })),
    environment: { id: environment.id, kind: environment.kind, label: environment.label },
    hasApiKey: environment.kind === 'simulator' || state.withApiKey.includes(environment.id),
    operation: toShown(operation),
    target,
    params: draft.params,
    query: draft.query,
    headers: draft.headers,
    headerChoices: HEADER_CHOICES,
    ...{ body: draft.body, bodyRevision },
    ...{ key: state.key, keyHeader: IDEMPOTENCY_KEY_HEADER },
    isKeyUsed: remembered.some((one) => one.key === key && one.environment === environment.id),
    forecast: toForecast(getForecast(candidate, remembered, now), candidate, attempts),
    problems: listProblems(draft, key).map(({ severity, field, message }) => ({
      ...{ severity, field, message },
    })),
    ...{ attempts, thread, selected, running, notice },
    throttleShare: THROTTLE_SHARE,
  };
}

/** A key that was used and is new all the same: another simulator than the one that knew it. */
function toForecast(
  forecast: Forecast,
  { environment, key }: Pick<Candidate, 'environment' | 'key'>,
  attempts: State['attempts'],
): Forecast {
  const isUsed = attempts.some((one) => one.key === key && one.environment === environment);
  return forecast.kind === 'fresh' && isUsed
    ? { ...forecast, text: 'The simulator began anew and knows no earlier key: the request runs.' }
    : forecast;
}

/** The key as it goes out: none where a key has no effect. */
export function getSentKey({ draft, key }: State): string {
  return getOperation(draft).idempotencyKey === 'no-effect' ? '' : key;
}

function toShown(operation: Operation): View['operation'] {
  const { id, method, path, purpose, docs, irreversible, content, idempotencyKey } = operation;
  return {
    ...{ id, method, path, purpose, irreversible },
    docs: renderOperation(operation),
    docsUrl: docs,
    parameters: operation.parameters
      .filter((parameter) => parameter.in !== 'header' || isDraftHeader(parameter.name))
      .map((parameter) => toDocumented(operation, parameter)),
    takesKey: idempotencyKey !== 'no-effect',
    takesBody: content.length > 0 || (method !== 'GET' && method !== 'DELETE'),
  };
}

function toDocumented(
  operation: Operation,
  parameter: Operation['parameters'][number],
): DocumentedParameter {
  const { name, in: place, member, type, required, deprecated, values } = parameter;
  return {
    ...{ name, in: place, type, required, deprecated },
    ...(member !== undefined && { member }),
    ...(parameter.enum !== undefined && { enum: parameter.enum }),
    ...(values !== undefined && { values }),
    docs: renderParameter(operation, parameter),
    isOneOf: operation.oneOf.includes(name),
  };
}
