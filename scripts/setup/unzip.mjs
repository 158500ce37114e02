// A small zip reader for runtimes: streams each entry, checks size and CRC, keeps modes and links, stays inside its folder.

import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
} from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const broken = (why) =>
  Object.assign(new Error(`The archive is damaged: ${why}.`), { code: 'BROKEN_ARCHIVE' });
const FULL = 0xffffffff;

function bytes(fd, position, length) {
  const buffer = Buffer.alloc(length);
  if (position < 0 || readSync(fd, buffer, 0, length, position) !== length)
    throw broken('it ends too early');
  return buffer;
}

/** The list of entries from the end of the file (the central directory). Archives over 4 GB are refused. */
function entries(fd) {
  const { size } = fstatSync(fd);
  const tailLength = Math.min(size, 65_557);
  const tail = bytes(fd, size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw broken('its list of files is missing');
  const count = tail.readUInt16LE(end + 10);
  const list = bytes(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const found = [];
  for (let at = 0; found.length < count;) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50)
      throw broken('its list of files cannot be read');
    const nameLength = list.readUInt16LE(at + 28);
    const entry = {
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      mode: list.readUInt32LE(at + 38) >>> 16,
      offset: list.readUInt32LE(at + 42),
    };
    if ([entry.packed, entry.size, entry.offset].includes(FULL))
      throw broken('it is larger than a runtime can be');
    found.push(entry);
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return found;
}

/** Passes bytes on and checks length and CRC at the end. */
function checked({ name, size, crc }) {
  let sum = 0;
  let length = 0;
  return new Transform({
    transform(piece, _encoding, next) {
      sum = crc32(piece, sum);
      length += piece.length;
      next(length > size ? broken(`${name} is too long`) : null, piece);
    },
    flush: (next) =>
      next(length === size && sum === crc ? null : broken(`${name} does not match its checksum`)),
  });
}

/** Unpacks `file` into `folder`; `rename(name)` answers the new name of an entry, or undefined to leave it out. */
export async function unzip(file, folder, rename = (name) => name) {
  const fd = openSync(file, 'r');
  try {
    for (const entry of entries(fd)) {
      const name = rename(entry.name);
      if (name === undefined || name === '') continue;
      const target = resolve(folder, name);
      if (target !== resolve(folder) && !target.startsWith(resolve(folder) + sep))
        throw broken('it reaches outside its folder');
      if (entry.name.endsWith('/')) mkdirSync(target, { recursive: true });
      else await unpack(fd, file, entry, target);
    }
  } catch (error) {
    throw String(error.code).startsWith('Z_') ? broken('it cannot be unpacked') : error;
  } finally {
    closeSync(fd);
  }
}

async function unpack(fd, file, entry, target) {
  if (entry.method !== 0 && entry.method !== 8)
    throw broken(`${entry.name} is packed in an unknown way`);
  mkdirSync(dirname(target), { recursive: true });
  const head = bytes(fd, entry.offset, 30);
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const source =
    entry.packed === 0
      ? [Buffer.alloc(0)]
      : createReadStream(file, { start, end: start + entry.packed - 1 });
  const plain = entry.method === 8 ? [createInflateRaw()] : [];
  if ((entry.mode & 0o170000) === 0o120000) {
    const pieces = [];
    await pipeline(source, ...plain, checked(entry), async (stream) => {
      for await (const piece of stream) pieces.push(piece);
    });
    symlinkSync(Buffer.concat(pieces).toString('utf8'), target);
    return;
  }
  await pipeline(
    source,
    ...plain,
    checked(entry),
    createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 }),
  );
}
