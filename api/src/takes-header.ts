/** Which request headers are of use to an operation; for completion. What a header does stands in `headers.ts`. */
import { CONTENT_TYPE_HEADER, findHeader, IDEMPOTENCY_KEY_HEADER } from './headers.js';
import type { Operation } from './operation.js';

/**
 * Whether it makes sense to send a header to an operation. A key only where it has an effect, which is less than where
 * the API description lists it.
 */
export function takesHeader(operation: Operation, name: string): boolean {
  const row = findHeader(name);
  if (row?.sentIn !== 'request') return false;
  if (row.name === IDEMPOTENCY_KEY_HEADER) return operation.idempotencyKey === 'yes';
  if (row.name === CONTENT_TYPE_HEADER) return operation.content.length > 0;
  const listed = operation.parameters.some(
    (each) => each.in === 'header' && findHeader(each.name) === row,
  );
  return listed || (row.name === 'Authorization' && operation.auth !== 'none');
}
