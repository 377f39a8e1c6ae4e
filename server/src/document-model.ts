/**
 * What a feature gets of a document: its text, what it means, and what is wrong with it. Plain data and one tree;
 * nothing in it asks the client or the disk. Not here: how it is made (`documents.ts`, `lint.ts`).
 *
 * While the user types, the text often does not parse. Then `parsed` is the last text that did, with positions of
 * its own: look at `isCurrent` before anything is said about a position.
 */
import type { PersonaFile, PersonaSettings } from '@persona-lint/core';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Linter } from 'eslint';
import type { FindingTrail } from 'eslint-plugin-persona';
import type { TextDocument } from 'vscode-languageserver-textdocument';

export interface DocumentModel {
  readonly uri: string;
  /** Absolute path; of an untitled document a path that does not exist. */
  readonly file: string;
  readonly version: number;
  /** As it is in the editor now. */
  readonly document: TextDocument;
  readonly text: string;
  /** `settings.persona`, checked. */
  readonly settings: PersonaSettings | undefined;
  /** Undefined as long as no version of the text has parsed, and where Persona plays no part. */
  readonly parsed: ParsedText | undefined;
  /** Does `parsed` belong to this version? */
  readonly isCurrent: boolean;
  /** What is reported, after `eslint-disable` comments and severities. */
  readonly findings: readonly DocumentFinding[];
}

/** A version of the text with its tree and its model; places of the model are offsets of this text. */
export interface ParsedText {
  readonly version: number;
  readonly document: TextDocument;
  readonly text: string;
  /** Every node has its `parent`. */
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  readonly model: PersonaFile;
}

export interface DocumentFinding {
  /** With prefix: `persona/require-idempotency-key`. */
  readonly rule: string;
  readonly message: Linter.LintMessage;
  /** The steps that explain it, in program order; places may lie in other files. */
  readonly trail: FindingTrail['steps'];
}
