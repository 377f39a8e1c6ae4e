/**
 * Checks `settings.persona` and names the field that is wrong.
 * Not here: which fields exist (`settings-shape.ts`) and what they mean to the analysis (`core`).
 * Called by the rule factory and by `persona-lint --settings`.
 */
import type { PersonaSettings } from '@persona-lint/core';
import { findNearest } from './nearest.js';
import { SETTINGS_SHAPE, type Shape } from './settings-shape.js';

/** The message names the field, what it must be and what it is. */
export class PersonaSettingsError extends Error {
  override readonly name = 'PersonaSettingsError';
}

const known = new WeakMap<object, PersonaSettings>();

/**
 * The settings, checked once per object: a host gives every rule and file the same one.
 * @throws {PersonaSettingsError} for the first field that is wrong
 */
export function getSettings(
  value: unknown,
  name = 'settings.persona',
): PersonaSettings | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null) {
    const checked = known.get(value);
    if (checked !== undefined) return checked;
  }
  checkShape(value, SETTINGS_SHAPE, name);
  const settings = value as PersonaSettings;
  known.set(settings, settings);
  return settings;
}

function checkShape(value: unknown, shape: Shape, path: string): void {
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string' || shape.pattern?.test(value) === false) {
        throw toError(path, shape.label, value);
      }
      if (shape.names?.includes(value) === false) {
        throw new PersonaSettingsError(
          `${path} must be ${shape.label}, got ${print(value)}. ${getHint(value, shape.names)}`,
        );
      }
      return;
    case 'list':
      if (!Array.isArray(value)) throw toError(path, 'a list', value);
      value.forEach((item, index) => {
        checkShape(item, shape.of, `${path}[${index}]`);
      });
      return;
    case 'record':
      checkRecord(value, shape, path);
      return;
  }
}

function checkRecord(value: unknown, shape: Shape & { kind: 'record' }, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw toError(path, 'an object', value);
  }
  const members = Object.entries(value);
  for (const [name] of members) {
    if (Object.hasOwn(shape.members, name)) continue;
    const fields = Object.keys(shape.members);
    throw new PersonaSettingsError(
      `${path}.${name} is not a field of it. ${getHint(name, fields)}`,
    );
  }
  for (const name of shape.required) {
    if (!Object.hasOwn(value, name)) {
      throw new PersonaSettingsError(
        `${path}.${name} is missing; it must be ${getLabel(shape, name)}`,
      );
    }
  }
  for (const [name, member] of members) {
    const memberShape = shape.members[name];
    if (memberShape !== undefined && member !== undefined) {
      checkShape(member, memberShape, `${path}.${name}`);
    }
  }
}

function getHint(name: string, names: readonly string[]): string {
  const near = findNearest(name, names);
  return near === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${near}"?`;
}

function getLabel(shape: Shape & { kind: 'record' }, name: string): string {
  const member = shape.members[name];
  return member !== undefined && 'label' in member ? member.label : 'set';
}

function toError(path: string, label: string, value: unknown): PersonaSettingsError {
  return new PersonaSettingsError(`${path} must be ${label}, got ${print(value)}`);
}

/** Short enough for one line of an error. */
function print(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (value === undefined) return 'undefined';
  try {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  } catch {
    return 'an object that refers to itself';
  }
}
