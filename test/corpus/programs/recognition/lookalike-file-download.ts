import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export async function download(photo: { url: string; filename: string }) {
  const response = await fetch(photo.url);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(photo.filename));
}

export async function downloadByName(name: string, accessToken: string) {
  const response = await fetch(`https://files.withpersona.com/${name}?access_token=${accessToken}`);
  return Buffer.from(await response.arrayBuffer());
}
