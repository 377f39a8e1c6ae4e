/**
 * Every text of the extension that can be translated: what `vscode.l10n.t` is given in `client/src`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** @returns sorted, each once; throws for a text that is put together at run time and so cannot be translated */
export function listTexts(): string[] {
  const texts = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) collect(path.join(SOURCES, file), texts);
  }
  return [...texts].sort();
}

function collect(file: string, texts: Set<string>): void {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'vscode.l10n.t') {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteralLike(text)) {
        throw new Error(`${file}: ${node.getText()} must be given a plain text`);
      }
      texts.add(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
