/**
 * The shape of the settings as JSON Schema, for editors that complete a settings file.
 */
import type { Shape } from '../src/settings-shape.js';

export function toJsonSchema(shape: Shape): object {
  const { description } = shape;
  return { ...(description === undefined ? {} : { description }), ...toType(shape) };
}

function toType(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        ...(shape.pattern === undefined ? {} : { pattern: shape.pattern.source }),
        ...(shape.names === undefined ? {} : { enum: shape.names }),
      };
    case 'list':
      return { type: 'array', items: toJsonSchema(shape.of) };
    case 'record': {
      const members = Object.entries(shape.members).map(([name, member]) => [
        name,
        toJsonSchema(member),
      ]);
      return {
        type: 'object',
        properties: Object.fromEntries(members) as object,
        ...(shape.required.length === 0 ? {} : { required: shape.required }),
        additionalProperties: false,
      };
    }
  }
}
