/**
 * The shape of one row of the catalogue, and of the operation it stands for.
 *
 * `OperationRow` is what people edit in `operations/*.ts`: short, grouped by where a parameter lives. `Operation` is what
 * everybody else reads: one flat parameter list, defaults written out. `catalogue.ts` turns one into the other.
 */
import type { Confidence, Source } from './sources.js';

/** The methods Persona answers; there is no PUT. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** `file` is a binary part in a multipart body and `{ data, filename }` (base64) in a JSON body; `any` is not described. */
export type ParameterType =
  'string' | 'integer' | 'number' | 'boolean' | 'object' | 'string[]' | 'object[]' | 'file' | 'any';

/** Where in the request body a parameter lives; `top` is a direct member of the body (or a form field). */
export type BodyMember = 'data.attributes' | 'data' | 'meta' | 'top';

/** Parameters that many operations share, by the name their row uses for them. */
export type SharedParameter =
  'key-inflection' | 'idempotency-key' | 'persona-version' | 'include' | 'fields' | 'page';

/** A parameter as a row writes it; the group it stands in says where it is sent. */
export interface ParameterRow {
  readonly name: string;
  readonly type: ParameterType;
  /** The request is incomplete without it (an optional envelope member around it notwithstanding). */
  readonly required?: true;
  readonly nullable?: true;
  readonly deprecated?: true;
  /** The only values the API description allows; of the items when `type` is a list. */
  readonly enum?: readonly string[];
  /** Values Persona names in prose; others may follow any day, so a check only hints. */
  readonly values?: readonly string[];
  /** Inclusive bounds of a number. */
  readonly range?: readonly [minimum: number, maximum: number];
  /** Belongs to these variants only: values of `data.type` for reports, of the grant type for `/oauth/token`. */
  readonly variants?: readonly string[];
  readonly note?: string;
}

/** What an action does to the status of a resource. Statuses are open sets: a customer or Persona may add some. */
export interface StateChange {
  readonly resource: string;
  /** Statuses the resource must have, `undefined` when no source names them. */
  readonly from?: readonly string[];
  /** Statuses that refuse the action. */
  readonly notFrom?: readonly string[];
  readonly to?: string;
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** One line of `operations/*.ts`, method and path in the spelling of Persona's reference. */
export interface OperationRow {
  /** Persona's own operation id, unique in the catalogue. */
  readonly id: string;
  readonly method: Method;
  /** Below `base`, with `{…}` around parameters: `/inquiries/{inquiry-id}`. */
  readonly path: string;
  /** The base path when it is not `/api/v1`. */
  readonly base?: string;
  /** Section of the reference the operation stands in. */
  readonly tag: string;
  /** One sentence of ours. */
  readonly purpose: string;
  readonly shared: readonly SharedParameter[];
  readonly headers?: readonly ParameterRow[];
  readonly query?: readonly ParameterRow[];
  readonly attributes?: readonly ParameterRow[];
  readonly data?: readonly ParameterRow[];
  readonly meta?: readonly ParameterRow[];
  readonly top?: readonly ParameterRow[];
  /** Content types of the request body, preferred one first; absent when no body is described. */
  readonly content?: readonly string[];
  /** Envelope members the API description itself calls required. */
  readonly envelope?: readonly ('data' | 'data.attributes' | 'meta')[];
  /** Lists of parameters of which exactly one must be given. */
  readonly oneOf?: readonly string[];
  readonly success: readonly number[];
  readonly errors: readonly number[];
  readonly states?: StateChange;
  /** Read-only although sent as POST. */
  readonly search?: true;
  /** Destroys data for good. */
  readonly irreversible?: true;
  /** Works with keys of this environment only. */
  readonly environment?: 'sandbox' | 'production';
  /** How the request authenticates when it is not the Bearer key. */
  readonly auth?: 'none' | 'private-token';
  /** The description marks the operation as private. */
  readonly private?: true;
  /** Permission an API key needs; the mapping from the documented permission names is ours. */
  readonly permission?: string;
  /** Path below the documentation's address; absent when the description names no page. */
  readonly docs?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** A parameter of an operation, with the place it is sent in. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** Set for `in: 'body'` only. */
  readonly member?: BodyMember;
  readonly type: ParameterType;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
  readonly enum?: readonly string[];
  readonly values?: readonly string[];
  readonly range?: readonly [minimum: number, maximum: number];
  readonly variants?: readonly string[];
  readonly note?: string;
}

/**
 * Whether an idempotency key does anything, by the documentation: `yes` for POST, `no-effect` for GET and DELETE,
 * `undocumented` for PATCH.
 */
export type KeyUse = 'yes' | 'no-effect' | 'undocumented';

/** Present in today's public description (`current`), or only in earlier ones or behind a contract (`historical`). */
export type Availability = 'current' | 'historical';

/** One operation of the Persona API. Source: `source`, with `confidence`. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  /** Path before `path` in a URL: `/api/v1`, for relays `/api/privacy/v1`. */
  readonly base: string;
  readonly tag: string;
  readonly purpose: string;
  readonly parameters: readonly Parameter[];
  readonly content: readonly string[];
  readonly envelope: readonly string[];
  /** Parameters of which exactly one must be given; empty when there is no such rule. */
  readonly oneOf: readonly string[];
  readonly success: readonly number[];
  /** Error statuses the description declares. */
  readonly errors: readonly number[];
  readonly states?: StateChange;
  readonly search: boolean;
  readonly irreversible: boolean;
  readonly environment?: 'sandbox' | 'production';
  readonly auth: 'bearer' | 'none' | 'private-token';
  readonly private: boolean;
  readonly idempotencyKey: KeyUse;
  /** Whether the API description lists `Idempotency-Key` here, which differs from where the key has an effect. */
  readonly specListsKey: boolean;
  /** `undocumented` when neither the documentation nor its permission names settle it. */
  readonly permission: string;
  /** Full address of the reference page, if one is known. */
  readonly docs?: string;
  readonly availability: Availability;
  readonly source: Source;
  readonly confidence: Confidence;
}
