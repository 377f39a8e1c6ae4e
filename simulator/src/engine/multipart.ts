/**
 * Reads a multipart body: its fields, and of its files what identifies them. Contents are not kept.
 */
import { createHash } from 'node:crypto';
import { Busboy } from '@fastify/busboy';
import { toKebab } from '@persona-lint/api';
import { badRequestText } from '../refusal.js';
import type { UploadedFile } from '../resources/handler.js';

export interface FormParts {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly UploadedFile[];
}

export async function readMultipart(bytes: Uint8Array, contentType: string): Promise<FormParts> {
  const fields: [string, string][] = [];
  const files: UploadedFile[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const parser = new Busboy({ headers: { 'content-type': contentType } });
      parser.on('field', (name, value) => fields.push([name, value]));
      parser.on('file', (name, content, filename, _, type) => {
        const hash = createHash('sha256');
        let size = 0;
        content.on('data', (chunk: Buffer) => {
          hash.update(chunk);
          size += chunk.length;
        });
        content.on('error', reject);
        content.on('end', () => {
          const digest = hash.digest('base64url');
          files.push({ field: toField(name), filename, contentType: type, size, digest });
        });
      });
      parser.on('error', reject);
      parser.on('finish', resolve);
      parser.end(Buffer.from(bytes));
    });
  } catch {
    throw badRequestText('The multipart body cannot be read');
  }
  return { fields, files };
}

/** `data[attributes][file]` → `data.attributes.file`. */
function toField(name: string): string {
  return toKebab(name.replaceAll(/\[([^\]]*)\]/g, '.$1'));
}
