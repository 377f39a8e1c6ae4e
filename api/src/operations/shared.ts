/**
 * Parameters that nearly every operation takes, written once.
 *
 * A row names them in `shared`; `catalogue.ts` replaces the name by the parameters below. A row whose list lacks one of
 * the headers does so because the description lacks it there.
 */
import {
  API_VERSION_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  KEY_INFLECTION_HEADER,
  KEY_INFLECTIONS,
} from '../headers.js';
import type { Parameter, SharedParameter } from '../operation.js';
import { PERSONA_VERSIONS } from '../versions.js';

/** The headers the description attaches to nearly every operation, whether they have an effect there or not. */
export const HEADERS = ['key-inflection', 'idempotency-key', 'persona-version'] as const;

const OPTIONAL = { required: false, nullable: false, deprecated: false } as const;

export const SHARED_PARAMETERS: Readonly<Record<SharedParameter, readonly Parameter[]>> = {
  'key-inflection': [
    {
      name: KEY_INFLECTION_HEADER,
      in: 'header',
      type: 'string',
      ...OPTIONAL,
      enum: KEY_INFLECTIONS,
    },
  ],
  'idempotency-key': [{ name: IDEMPOTENCY_KEY_HEADER, in: 'header', type: 'string', ...OPTIONAL }],
  'persona-version': [
    { name: API_VERSION_HEADER, in: 'header', type: 'string', ...OPTIONAL, enum: PERSONA_VERSIONS },
  ],
  include: [
    {
      name: 'include',
      in: 'query',
      type: 'string',
      ...OPTIONAL,
      note: 'Relationship paths, separated by commas, to serialize under included.',
    },
  ],
  fields: [
    {
      name: 'fields[TYPE]',
      in: 'query',
      type: 'string',
      ...OPTIONAL,
      note: 'Attributes of one resource type to return, separated by commas.',
    },
  ],
  page: [
    {
      name: 'page[after]',
      in: 'query',
      type: 'string',
      ...OPTIONAL,
      note: 'Id of the object the page starts after.',
    },
    {
      name: 'page[before]',
      in: 'query',
      type: 'string',
      ...OPTIONAL,
      note: 'Id of the object the page ends before.',
    },
    {
      name: 'page[size]',
      in: 'query',
      type: 'integer',
      ...OPTIONAL,
      range: [1, 100],
      note: '10 when left out.',
    },
  ],
};
