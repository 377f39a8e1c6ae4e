/**
 * The model: what one file does with the Persona API, as plain printable data.
 * Not here: how it is found (`lower/`, `interpret/`) and whether it is a mistake (the rules).
 * Read by every rule, by the printed model and by the editor features.
 */

/** `unknown` means "this cannot be decided from the program text"; a rule never reports on it. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** A range in a source file. Offsets are UTF-16 code units; `line` is 1-based, `column` 0-based. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One step of the trail that explains a fact, in program order. */
export interface Step {
  readonly text: string;
  readonly place: Place;
}

export interface PersonaFile {
  readonly file: string;
  readonly calls: readonly PersonaCall[];
  /** Pairs of requests that can carry one key value although something else about them differs. */
  readonly keyReuses: readonly KeyReuse[];
  /** Real-looking API keys that the source holds. */
  readonly secrets: readonly Secret[];
  /** API keys that a browser or an app can read. */
  readonly keyExposures: readonly KeyExposure[];
  /** Pairs of writes to one resource, of which the second goes out while the first is in flight. */
  readonly concurrentWrites: readonly ConcurrentWrites[];
  /** What is wrong with how deliveries of webhooks are checked. */
  readonly signatureChecks: readonly SignatureDefect[];
  /** Stored keys that are certainly sent so late that Persona may have pruned them. */
  readonly staleKeys: readonly StaleKey[];
  /** The analysis stopped early (step budget); facts are fewer, never wrong. */
  readonly truncated: boolean;
}

/** An API key written in the source, or put together from what is. */
export interface Secret {
  readonly environment: 'sandbox' | 'production';
  /** How it begins, without the secret itself. */
  readonly text: string;
  readonly place: Place;
}

/** An API key that reaches code outside of the servers of whoever owns it. */
export interface KeyExposure {
  /** `code`: used or written in code that runs there. `variable`: a build tool puts it into the bundle. */
  readonly how: 'code' | 'variable';
  /** The variable, or how the key begins. */
  readonly detail: string;
  /** Why code runs there, as a clause; empty for a variable. */
  readonly because: string;
  readonly place: Place;
}

/** A certain defect of the check of a delivery's signature. */
export interface SignatureDefect {
  /**
   * `comparison`: stops at the first difference. `body`: signs a body that was written anew. `rotation`: looks at
   * one of the signatures that a header can hold. `length`: throws when the lengths differ.
   */
  readonly defect: 'comparison' | 'body' | 'rotation' | 'length';
  /** The comparison, what is signed, or where the header is taken apart. */
  readonly place: Place;
  /** How it is compared: `===`, `includes()`. */
  readonly detail: string;
}

export interface PersonaCall {
  /** Stable within one analysis; other facts refer to it. */
  readonly id: number;
  /** Where the call stands: the expression in the function in which its facts are decided. */
  readonly place: Place;
  /** The request itself (`fetch(…)`, `client.post(…)`); differs from `place` for a wrapper's caller. */
  readonly sink: Place;
  /** From `place` inwards to `sink`: the call expressions passed through. */
  readonly through: readonly Place[];
  /**
   * `here`: this call chooses method and path. `inside`: a call it passes through already has.
   * `by-callers`: it leaves them open and callers in this file choose.
   * `elsewhere`: it stands in another module, which is known so that nothing is said twice.
   */
  readonly decided: 'here' | 'inside' | 'by-callers' | 'elsewhere';
  /** Canonical name of the library that sends: `fetch`, `axios`, `got`, … or `unknown`. */
  readonly client: string;
  readonly evidence: readonly Evidence[];
  readonly url: UrlFact;
  /** Upper case, or undefined when it cannot be followed. */
  readonly method: string | undefined;
  /** All methods it can have; empty when unknown. */
  readonly methods: readonly string[];
  /** `operation` of the catalogue (its id), when method and path name exactly one. */
  readonly operation: string | undefined;
  /** Catalogue spelling (`/inquiries/{inquiry-id}`), or undefined. */
  readonly path: string | undefined;
  /** The operation only reads, although it is a POST. */
  readonly search: boolean;
  readonly key: KeyOrigin;
  readonly retry: RetryPolicy;
  readonly status: StatusHandling;
  /** It is sent again and again without waiting for the answer before; undefined when it is not. */
  readonly parallel: Parallel | undefined;
  readonly endpoint: EndpointFact;
  readonly version: VersionFact;
  readonly body: BodyFact;
  /** Is there a limit to how long it waits for the answer? `unknown` when options cannot be followed. */
  readonly timeout: Certainty;
  /** What the program reads of the answer. */
  readonly answer: readonly AnswerMember[];
  readonly conflict: ConflictHandling;
  readonly edits: EditPlaces;
}

export interface Evidence {
  readonly kind: 'host' | 'environment' | 'header' | 'body' | 'api-key' | 'settings';
  /** What was seen, redacted when it is a secret. */
  readonly text: string;
}

export interface UrlFact {
  /** Printable pattern; unknown parts as `{…}`. */
  readonly text: string;
  readonly host: string | undefined;
}

/** Does an operation of the catalogue answer to method and path? */
export interface EndpointFact {
  /** `no` when no value of what is not known could make the request right. */
  readonly known: Certainty;
  /**
   * What is wrong with it: a method that the path does not have, a path that names nothing, an incomplete base path, a
   * slash that is missing between base and path. Undefined unless `known` is `no`.
   */
  readonly problem: 'method' | 'path' | 'base' | 'slash' | undefined;
  /** The path as the program writes it, without query. */
  readonly written: string;
  /** Id of the operation that is probably meant. */
  readonly nearest: string | undefined;
}

/** What is sent as `Persona-Version`. */
export interface VersionFact {
  /** Is the header sent? `unknown` when the headers cannot be followed. */
  readonly present: Certainty;
  /** All texts it can be; empty unless each is known. */
  readonly values: readonly string[];
  /** The header's member (`'Persona-Version': …`) or the statement that sets it. */
  readonly place: Place | undefined;
  /** The call that makes the client the request goes through, where a version could be set for all. */
  readonly client: Place | undefined;
}

/** What goes out as the request's body. */
export interface BodyFact {
  readonly present: Certainty;
  /** The method is not named anywhere, so it is the client's own default. */
  readonly methodOmitted: Certainty;
  /**
   * Is a parameter there, by its name in the catalogue with its member (`data.attributes.reference-id`)? Any of the
   * three casings counts. Empty when no operation is known or no body is certain.
   */
  readonly fields: Readonly<Record<string, Certainty>>;
  /** File content in JSON: base64 text, or what was read from a file. */
  readonly holdsFile: Certainty;
}

/** What is sent as `Idempotency-Key`. */
export interface KeyOrigin {
  /** Is the header sent? `unknown` when the headers cannot be followed. */
  readonly present: Certainty;
  readonly kind:
    'absent' | 'literal' | 'generated' | 'derived' | 'parameter' | 'imported' | 'unknown';
  /**
   * How widely one value is shared: `module` = one value for the life of the process (or for ever),
   * `entity` = one value per user, account or time bucket, `operation` = per logical request,
   * `attempt` = a new one at each try.
   */
  readonly scope: 'module' | 'entity' | 'operation' | 'attempt' | 'unknown';
  /** Why the scope is what it is, when `module` or `entity`: a phrase such as `a literal`. */
  readonly reason: string;
  /** The expression that makes the value, when it is in this file. */
  readonly place: Place | undefined;
  /** The header's member (`'Idempotency-Key': …`) or the statement that sets it. */
  readonly headerPlace: Place | undefined;
  readonly steps: readonly Step[];
}

/** Answers a client can get: network error, or an HTTP status. */
export type Outcome = 'network' | number;

/** How one outcome of a request leads to the same request again. */
export interface Repeat {
  readonly outcome: Outcome;
  /** Is the request certain to be able to go out again after this outcome? */
  readonly again: Certainty;
  /** Are method, URL and body the same as in the attempt before? */
  readonly sameRequest: Certainty;
  /** Does it carry the same key value? `no` also when there is no key. */
  readonly sameKey: Certainty;
  /** Another read of Persona happens between the attempts. */
  readonly readBetween: boolean;
  readonly wait: RetryWait;
  /** Do attempts that all end in this way come to an end? */
  readonly limit: 'bounded' | 'unbounded' | 'unknown';
}

/** How long a program waits before it sends a request again. */
export interface RetryWait {
  /** `header`: as long as a header of the answer says. */
  readonly kind: 'none' | 'constant' | 'growing' | 'header' | 'unknown';
  /** Milliseconds, at most, before the second and the third attempt; undefined when not known. */
  readonly firstMs: number | undefined;
  readonly secondMs: number | undefined;
  /** Where it waits, or the option that says how long. */
  readonly place: Place | undefined;
}

export interface RetryPolicy {
  readonly kind: 'none' | 'loop' | 'recursion' | 'library' | 'interceptor' | 'job' | 'unknown';
  /** The retry construct: loop statement, helper call, client options. */
  readonly place: Place | undefined;
  /** Name of the library, when one retries. */
  readonly library: string | undefined;
  /** One row per outcome that was followed; empty for `none`. */
  readonly repeats: readonly Repeat[];
  readonly steps: readonly Step[];
}

export interface StatusHandling {
  /** Is success told from failure before the answer counts as one? `unknown` when it is not used. */
  readonly checked: Certainty;
  /** Set when `checked` is `no`. */
  readonly unchecked: UncheckedUse | undefined;
}

export interface UncheckedUse {
  /** The request, or the call that leads to it, in the function that goes on without asking. */
  readonly place: Place;
  /** Where the answer is used as a success. */
  readonly use: Place;
}

/** A member of an answer that the program reads, or compares. */
export interface AnswerMember {
  /** `response`: what the client says about the answer. `error`: what it throws instead of one. */
  readonly part: 'response' | 'headers' | 'body' | 'error';
  /** From the outside in; `[]` for any element of a list, headers in lower case. */
  readonly path: readonly string[];
  readonly place: Place;
  /** The text that the whole member is compared with, at `place`. */
  readonly comparedWith: string | undefined;
  /** The value decides how long the program waits. */
  readonly waitedFor: boolean;
  /** The same place reads answers of other services, too. */
  readonly shared: boolean;
}

/** Whether a program expects a 409 from an operation whose 409 is an ordinary answer. */
export interface ConflictHandling {
  readonly possible: Certainty;
  /** Is 409 told from other refusals, here or by a caller in view? */
  readonly handled: Certainty;
  /** Was the resource read or searched before, or its state asked for? */
  readonly lookedBefore: Certainty;
}

export interface KeyReuse {
  readonly first: PersonaCall;
  readonly second: PersonaCall;
  /** What differs between the two requests. */
  readonly differs: readonly ('method' | 'path' | 'body')[];
  readonly place: Place;
  readonly steps: readonly Step[];
}

/** A request whose key may have been used a day ago, or earlier. */
export interface StaleKey {
  readonly call: PersonaCall;
  /** Where it is sent, in the code in which that is certain; the wait between two attempts. */
  readonly place: Place;
  /** `age`: the program has asked how old it is. `delay`: of a timer or a job. `wait`: between two attempts. */
  readonly because: 'wait' | 'age' | 'delay' | 'schedule';
  /** At least so old. */
  readonly hours: number;
  readonly steps: readonly Step[];
}

export interface ConcurrentWrites {
  /** Sent before and not waited for; the same call as `second` when one call is sent several times. */
  readonly first: PersonaCall;
  readonly second: PersonaCall;
  /** The later write, in the code that sends both. */
  readonly place: Place;
  /** The earlier write, in the same code. */
  readonly firstPlace: Place;
  readonly steps: readonly Step[];
}

export interface Parallel {
  /** `callback`: once for each item of a list that something walks over. */
  readonly kind: 'loop' | 'callback';
  /** Does something limit how many are in flight at once? */
  readonly bounded: Certainty;
  /** The loop, or the call that is given the callback. */
  readonly place: Place;
}

/** Where a repair would go; each place is in this file or undefined. */
export interface EditPlaces {
  /** The object literal that holds the request's headers, in the function of `place`. */
  readonly headersObject: Place | undefined;
  /** The object literal of request options that has no `headers` member yet. */
  readonly optionsObject: Place | undefined;
  /** An argument list that can take an options object at this index: the call's range and index. */
  readonly argument: { readonly call: Place; readonly index: number } | undefined;
  /** Name of the member of `optionsObject`/`argument` that takes headers (`headers`). */
  readonly headersMember: string;
  /** The outermost construct that repeats the request, where a key must be made before. */
  readonly region: Place | undefined;
}
