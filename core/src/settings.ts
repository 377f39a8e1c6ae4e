/** What a project may tell the analysis: `settings.persona` in ESLint's terms. */
export interface PersonaSettings {
  /** Further hosts that serve the API, such as a proxy or a test server. */
  readonly hosts?: readonly string[];
  /** Environment variables that hold the API's base URL. */
  readonly baseUrlEnv?: readonly string[];
  /** Values imported from modules that are HTTP clients of a known library. */
  readonly clients?: readonly ClientSetting[];
  /** Imported functions that send a Persona request. */
  readonly wrappers?: readonly WrapperSetting[];
  /** Imported functions that call their argument again after a failure. */
  readonly retryHelpers?: readonly CalleeSetting[];
  /** Imported functions that make a new, unique value at each call. */
  readonly keyFactories?: readonly CalleeSetting[];
  /** Globs of files to leave alone; the host matches them. */
  readonly ignore?: readonly string[];
}

export interface CalleeSetting {
  /** Import specifier as written. */
  readonly module: string;
  /** Exported name; `default` for the default export. */
  readonly export: string;
}

export interface ClientSetting extends CalleeSetting {
  /** Library whose interface it has: `axios`, `fetch`, … */
  readonly library: string;
}

/** Each member is the index of an argument, or `index.member` of an argument that is an object. */
export interface WrapperSetting extends CalleeSetting {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: string;
  readonly body?: string;
  readonly key?: string;
}
