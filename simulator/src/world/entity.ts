/**
 * One stored object of the simulated organization: an inquiry, an account, a tag.
 *
 * Entities are never changed in place; `World.update` puts a new one in their stead. Names are in kebab case everywhere
 * inside the simulator; casing is a matter of the answer.
 */
import type { JsonObject } from '../json.js';

export interface ResourceIdentifier {
  readonly type: string;
  readonly id: string;
}

export interface Relationship {
  readonly data: ResourceIdentifier | readonly ResourceIdentifier[] | null;
}

export interface Entity {
  /** The collection it is stored in: `inquiry`, `report`, `verification`. */
  readonly kind: string;
  /** The JSON:API type, where it is finer than the kind: `verification/selfie`. */
  readonly type: string;
  readonly id: string;
  readonly attributes: JsonObject;
  readonly relationships: Readonly<Record<string, Relationship>>;
  /** What the simulator has to know and never answers. */
  readonly hidden: JsonObject;
  /** Grows with each creation in the world; lists are ordered by it. */
  readonly sequence: number;
}

export interface NewEntity {
  readonly kind: string;
  /** `kind` when left out. */
  readonly type?: string;
  readonly id: string;
  readonly attributes: JsonObject;
  readonly relationships?: Readonly<Record<string, Relationship>>;
  readonly hidden?: JsonObject;
}

/** Members given replace the old ones; attributes, relationships and hidden are merged by name. */
export interface EntityChange {
  readonly attributes?: JsonObject;
  readonly relationships?: Readonly<Record<string, Relationship>>;
  readonly hidden?: JsonObject;
}
