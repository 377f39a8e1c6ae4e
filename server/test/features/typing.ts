/**
 * Programs with a cursor: `‸` in a text is where the user points or types. One server for a suite, one document a question.
 */
import type { Position } from 'vscode-languageserver-protocol';
import { startClient, type ClientOptions, type TestClient } from '../test-client.js';

export const CURSOR = '‸';
export const API = 'https://api.withpersona.com/api/v1';

export interface Opened {
  readonly uri: string;
  /** Without the cursor. */
  readonly text: string;
  readonly offset: number;
  readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

export class Editor {
  readonly client: TestClient;
  #count = 0;

  constructor(client: TestClient) {
    this.client = client;
  }

  static async start(options?: ClientOptions): Promise<Editor> {
    return new Editor(await startClient(options));
  }

  async open(marked: string, name = ''): Promise<Opened> {
    this.#count++;
    const uri = `file:///project/src/${name === '' ? `file${String(this.#count)}.ts` : name}`;
    const offset = marked.indexOf(CURSOR);
    if (offset === -1) throw new Error('no cursor in the text');
    const text = marked.slice(0, offset) + marked.slice(offset + CURSOR.length);
    const languageId = /x$/u.test(uri) ? 'typescriptreact' : 'typescript';
    await this.client.open(uri, text, languageId);
    const params = { textDocument: { uri }, position: toPosition(text, offset) };
    return { uri, text, offset, params };
  }

  stop(): Promise<void> {
    return this.client.stop();
  }
}

export function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export function toOffset(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
