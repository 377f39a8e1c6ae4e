/**
 * A request as code that can be pasted and kept: with one key for the operation, the retry policy Persona asks for, a time
 * limit and a check of the status. The API key comes from the environment, never from here. A test lints all of it.
 */
import type { Draft } from '../draft.js';
import { toCurl } from './curl.js';
import { toHttpFile } from './http-file.js';
import { toProgram } from './program.js';
import type { CodeTarget } from './targets.js';

export interface CodeRequest {
  readonly draft: Draft;
  /** As it would be sent; empty for none. */
  readonly key: string;
}

export function toCode(target: CodeTarget, request: CodeRequest): string {
  switch (target) {
    case 'fetch':
    case 'axios':
    case 'got':
    case 'ky':
      return toProgram(target, request.draft);
    case 'curl':
      return toCurl(request);
    case 'http':
      return toHttpFile(request);
  }
}

/** The request as one block of a collection. */
export function toHttpBlock(request: CodeRequest): string {
  return toHttpFile(request);
}
