/**
 * `persona/playgroundRequest`: the request at a place in a program, ready to be completed by hand. What only a run decides
 * is a placeholder, and no credential of the program is in it.
 */
import {
  API_VERSION_HEADER,
  findOperation,
  IDEMPOTENCY_KEY_HEADER,
  type Operation,
} from '@persona-lint/api';
import type { PersonaCall } from '@persona-lint/core';
import type { DocumentModel } from './document-model.js';
import type { PlaygroundRequest, Position } from './protocol.js';

/** The innermost call around a position, of the text that parsed last. */
export function findCall(
  { parsed, isCurrent }: DocumentModel,
  position: Position,
): PersonaCall | undefined {
  if (parsed === undefined || !isCurrent) return undefined;
  const offset = parsed.document.offsetAt(position);
  return parsed.model.calls
    .filter(({ place, decided }) => decided === 'here' && place.file === parsed.model.file)
    .filter(({ place }) => place.start <= offset && offset <= place.end)
    .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
}

export function toPlaygroundRequest(call: PersonaCall): PlaygroundRequest {
  const operation = call.operation === undefined ? undefined : findOperation(call.operation);
  const path = operation?.path ?? call.path ?? call.endpoint.written;
  const method = operation?.method ?? call.method ?? call.methods[0] ?? 'GET';
  return {
    ...{ method, path, operation: operation?.id },
    params: Object.fromEntries(
      [...path.matchAll(/\{([\w-]+)\}/gu)].map(([, name = '']) => [name, `<${name}>`]),
    ),
    headers: toHeaders(call),
    body: hasBody(method) ? toBody(call, operation) : undefined,
  };
}

function toHeaders({ version, key }: PersonaCall): Record<string, string> {
  const [known] = version.values;
  return {
    ...(version.present === 'no' ? {} : { [API_VERSION_HEADER]: known ?? '<version>' }),
    ...(key.present === 'no' ? {} : { [IDEMPOTENCY_KEY_HEADER]: '<a new key>' }),
  };
}

function hasBody(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}

/** The parameters that the program certainly sends, and those that Persona requires. */
function toBody({ body }: PersonaCall, operation: Operation | undefined): string {
  const sent = Object.entries(body.fields).flatMap(([name, there]) =>
    there === 'yes' ? [name] : [],
  );
  const required = (operation?.parameters ?? [])
    .filter((each) => each.required && each.in === 'body')
    .map(({ member, name }) =>
      member === undefined || member === 'top' ? name : `${member}.${name}`,
    );
  const root: Record<string, unknown> = {};
  for (const name of new Set([...sent, ...required])) setMember(root, name.split('.'));
  return JSON.stringify(root, null, 2);
}

function setMember(target: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    target[name] ??= `<${name}>`;
    return;
  }
  const inner = target[name];
  const next =
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  target[name] = next;
  setMember(next, rest);
}
