/**
 * The PDF of an object: one page that names it.
 */
import type { Entity } from '../world/entity.js';
import type { ResourceResult } from './handler.js';

export function toPdf({ type, id, attributes }: Entity): ResourceResult {
  const status = typeof attributes.status === 'string' ? ` (${attributes.status})` : '';
  const content = `BT /F1 18 Tf 72 720 Td (${escape(`${type} ${id}${status}`)}) Tj ET`;
  return {
    status: 200,
    body: undefined,
    file: { contentType: 'application/pdf', content: toDocument(content) },
  };
}

/** Objects, then a table of where each of them begins. */
function toDocument(content: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '?');
}
