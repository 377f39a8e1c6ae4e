/**
 * The open documents with what is known of each: linted once a version, and the last text that parsed.
 * Not here: the protocol (`connection.ts`) and how a text is linted (`lint.ts`).
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentModel, ParsedText } from './document-model.js';
import { lint, type LintConfig } from './lint.js';
import { toFile } from './uris.js';

export interface DocumentSource {
  get(uri: string): TextDocument | undefined;
}

export class Documents {
  readonly #source: DocumentSource;
  readonly #models = new Map<string, DocumentModel>();

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  /** The model of the current version; undefined for a document that is not open. */
  get(uri: string, config: LintConfig): DocumentModel | undefined {
    const document = this.#source.get(uri);
    if (document === undefined) return undefined;
    const known = this.#models.get(uri);
    if (known?.version === document.version) return known;
    const model = toModel(document, config, known?.parsed);
    this.#models.set(uri, model);
    return model;
  }

  close(uri: string): void {
    this.#models.delete(uri);
  }
}

function toModel(
  document: TextDocument,
  config: LintConfig,
  lastGood: ParsedText | undefined,
): DocumentModel {
  const { uri, version, languageId } = document;
  const file = toFile(uri, languageId);
  const { findings, parsed } = lint(document, file, config);
  return {
    ...{ uri, file, version, document, text: document.getText(), settings: config.settings },
    ...{ findings, parsed: parsed ?? lastGood, isCurrent: parsed !== undefined },
  };
}
