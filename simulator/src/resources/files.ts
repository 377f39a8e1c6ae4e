/**
 * Uploaded files, as answers show them: a name, a size and an address that works for some hours.
 *
 * The content is not kept. Files come as parts of a form, or as `{ data, filename }` in base64.
 */
import { FILES_HOST } from '@persona-lint/api';
import { isJsonObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { badRequest, unprocessable } from '../refusal.js';
import type { World } from '../world/world.js';
import type { ResourceCall } from './handler.js';

export interface FileContent {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
}

/** The file in an attribute of the request as a value of an answer; undefined when there is none. */
export function readFile(
  call: ResourceCall,
  world: World,
  attribute: string,
): JsonObject | undefined {
  const file = findFile(call, attribute);
  return file && toFile(world, file);
}

export function findFile(call: ResourceCall, attribute: string): FileContent | undefined {
  const path = `data.attributes.${attribute}`;
  const upload = call.files.find(({ field }) => field === path);
  if (upload) return { filename: upload.filename, size: upload.size };
  const value = call.body.attributes[attribute];
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) throw badRequest(path, 'must be a file');
  const { data, filename } = value;
  if (typeof data !== 'string') throw badRequest(`${path}.data`, 'is missing');
  if (typeof filename !== 'string') throw badRequest(`${path}.filename`, 'is missing');
  const size = getDecodedSize(data);
  if (size === undefined) throw unprocessable('File is not valid base64', path);
  return { filename, size };
}

export function toFile(world: World, { filename, size }: FileContent): JsonObject {
  const token = world.newId('');
  const name = encodeURIComponent(filename);
  return {
    filename,
    url: `https://${FILES_HOST}/${name}?access_token=${token}`,
    'byte-size': size,
  };
}

/** Bytes that a text in base64 stands for; undefined when it is none. A data address is taken, too. */
function getDecodedSize(text: string): number | undefined {
  const base64 = text.replace(/^data:[^,]*,/, '').replace(/\s/g, '');
  if (!/^[\w+/-]*={0,2}$/.test(base64)) return undefined;
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
}
