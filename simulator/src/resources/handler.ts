/**
 * What does the work of one operation. The engine has already authenticated, counted limits, looked into the store of keys
 * and parsed the body; it serializes the result, keeps it under the key, and undoes everything when the handler throws.
 */
import type { ErrorBody, Operation } from '@persona-lint/api';
import type { JsonObject } from '../json.js';
import type { World } from '../world/world.js';

/** Names in kebab case whatever was sent, but for the names inside `fields`, which belong to the template. */
export interface RequestBody {
  readonly attributes: JsonObject;
  /** Members of `data` beside `attributes`. */
  readonly data: JsonObject;
  readonly meta: JsonObject;
  /** Members beside `data` and `meta`: form fields, OAuth parameters. */
  readonly top: JsonObject;
}

export interface UploadedFile {
  /** Name of the form field, `data[attributes][file]` turned into `data.attributes.file`. */
  readonly field: string;
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  /** Hash of the content, which is not kept. */
  readonly digest: string;
}

export interface ResourceCall {
  readonly operation: Operation;
  /** Path parameters by the catalogue's name: `inquiry-id`. */
  readonly params: Readonly<Record<string, string>>;
  /** By the catalogue's name (`filter[reference-id]`, `page[after]`, `include`); names in kebab case. */
  readonly query: Readonly<Record<string, string>>;
  readonly body: RequestBody;
  readonly files: readonly UploadedFile[];
  /** The `Persona-Version` that applies: a known date. */
  readonly version: string;
  /** `/api/v1/inquiries`, to build `links` with. */
  readonly path: string;
  /** What had been written when the request arrived; `World.wasChangedSince` compares with it. */
  readonly revision: number;
  /** What is left of the rate limit, this request counted; undefined where nothing counts. */
  readonly rate?: RateLimit | undefined;
}

export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds. */
  readonly reset: number;
}

export interface ResourceResult {
  readonly status: number;
  /** In kebab case and with all attributes: casing and `fields[…]` are applied by the engine. */
  readonly body: JsonObject | ErrorBody | undefined;
  /** Instead of a body: a file, as text in Latin-1. */
  readonly file?: { readonly contentType: string; readonly content: string };
  /** Each object that did not exist before, for the journal. */
  readonly created?: readonly { readonly type: string; readonly id: string }[];
}

/** Throws a `Refusal` (`refusal.ts`) for every documented error. Synchronous: nothing else happens in between. */
export type ResourceHandler = (call: ResourceCall, world: World) => ResourceResult;

/** Handlers by the catalogue's operation id. */
export type Handlers = Readonly<Record<string, ResourceHandler>>;
