/**
 * The description of a file: which pieces of its text have to do with Persona, and how. Plain printable data.
 * Not here: what a program does wrong (`model`) and what is shown for a piece (the editor).
 * Made by `describe` when somebody points at a file, never when it is linted.
 */
import type { Evidence, Place } from './model.js';

export interface Description {
  readonly file: string;
  readonly requests: readonly DescribedRequest[];
  /** Statuses and titles of errors that are told from others. */
  readonly tests: readonly DescribedTest[];
  /** Headers sent to Persona, or read from its answers. */
  readonly headers: readonly DescribedHeader[];
  /** Members of request bodies. */
  readonly members: readonly DescribedMember[];
  /** Texts that are the id of one of Persona's objects, or begin with one. */
  readonly ids: readonly DescribedId[];
  /** Members of answers that tell success from failure: `response.ok`, `response.status`. */
  readonly verdicts: readonly DescribedVerdict[];
  readonly truncated: boolean;
}

/** A request as its own code sends it, and as each caller of a wrapper does. */
export interface DescribedRequest {
  /** Id of the operation, when method and path name one. */
  readonly operation: string | undefined;
  /** All methods it can have; empty when unknown. */
  readonly methods: readonly string[];
  readonly methodOmitted: boolean;
  /** Catalogue spelling, or undefined. */
  readonly path: string | undefined;
  /** Printable pattern; unknown parts as `{…}`. */
  readonly url: string;
  readonly client: string;
  readonly evidence: readonly Evidence[];
  /** The call in the code that decides about the request. */
  readonly call: Place;
  /** Names of what is called on the way from `call` to the client: `createInquiry`, `post`. */
  readonly callees: readonly Place[];
  /** Literals and templates that the URL is made of, in the file. */
  readonly addresses: readonly Address[];
}

export interface Address {
  readonly place: Place;
  /** It is only what other addresses begin with. */
  readonly isBase: boolean;
}

export interface DescribedTest {
  readonly about: 'status' | 'title';
  /** `===`, `>=`, …; `in` for one of a list or a table. */
  readonly operator: string;
  /** The title, or the status at the bound: 500 in `>= 500`. */
  readonly value: number | string;
  /** Statuses that stand in the value's place: of `>= 500`, of `5` in `Math.floor(status / 100) === 5`. */
  readonly statuses: readonly number[];
  /** The literal, or the name that stands for it. */
  readonly place: Place;
  /** Ids of the operations whose answers are asked; several for a wrapper. */
  readonly operations: readonly string[];
}

export interface DescribedHeader {
  /** In lower case. */
  readonly name: string;
  readonly sentIn: 'request' | 'response';
  /** The name as it is written. */
  readonly place: Place;
  /** Literal values with their places. */
  readonly values: readonly WrittenText[];
  readonly operations: readonly string[];
}

export interface WrittenText {
  readonly text: string;
  readonly place: Place;
}

export interface DescribedMember {
  /** As it is written, from the outside in: `['data', 'attributes', 'referenceId']`. */
  readonly path: readonly string[];
  readonly place: Place;
  readonly values: readonly WrittenText[];
  readonly operations: readonly string[];
}

export interface DescribedId {
  readonly id: string;
  readonly place: Place;
}

export interface DescribedVerdict {
  readonly member: 'ok' | 'status';
  readonly place: Place;
  readonly operations: readonly string[];
}
