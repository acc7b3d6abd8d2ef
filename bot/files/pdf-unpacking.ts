import { inflateSync } from 'node:zlib';
import type { PdfArray, PdfStream } from '@libpdf/core';
import { Refus } from './verdict.js';

const MIB = 1024 * 1024;
const MOST_BYTES = 64 * MIB;
const MOST_OBJECTS = 500_000;
/** Below this, a high ratio harms nobody; above, no list of objects packs that well. */
const RATIO_FROM = MIB;
const HIGHEST_RATIO = 100;
/** Bytes of a stream that can't be weighed before it is unpacked: packed twice, or by what no program uses for objects. */
const LONGEST_UNWEIGHED = 16 * 1024;
const PACKED = ['FlateDecode', 'LZWDecode', 'RunLengthDecode'];

let current: PdfUnpacking;
let watched: typeof PdfStream | undefined;

/** What one PDF unpacks to while it is read, weighed before each stream is parsed. */
export class PdfUnpacking {
  #bytes = 0;
  #objects = 0;
  #passed = false;

  /** Weighs from now on what the parser unpacks, which reads one PDF at a time. */
  static watch(streams: typeof PdfStream): PdfUnpacking {
    if (watched !== streams) intercept(streams);
    watched = streams;
    current = new PdfUnpacking();
    return current;
  }

  /** Parsers go on after what can't be read: they can't hide that a bound was passed. @throws Refus `demesure` */
  check(): void {
    if (this.#passed) throw new Refus('demesure');
  }

  /** @throws Refus `demesure` for this stream, and for each after it */
  weigh(stream: PdfStream): void {
    if (!this.#passed) {
      this.#objects += announcedObjects(stream);
      this.#bytes += unpackedSize(stream);
      this.#passed = this.#objects > MOST_OBJECTS || this.#bytes > MOST_BYTES;
    }
    this.check();
  }
}

function intercept(streams: typeof PdfStream): void {
  const unpack = Object.getOwnPropertyDescriptor(streams.prototype, 'getDecodedData')
    ?.value as PdfStream['getDecodedData'];
  streams.prototype.getDecodedData = function (this: PdfStream): Uint8Array {
    current.weigh(this);
    return unpack.call(this);
  };
}

/** The objects that a list of them says it holds; its reader takes it at its word. */
function announcedObjects(stream: PdfStream): number {
  const type = stream.getName('Type')?.value;
  if (type === 'ObjStm') return stream.getNumber('N')?.value ?? 0;
  if (!stream.has('W')) return 0;
  const ranges = stream.getArray('Index');
  return ranges === undefined ? (stream.getNumber('Size')?.value ?? 0) : countsOf(ranges);
}

/** Every second number of first, count, first, count… */
function countsOf(ranges: PdfArray): number {
  let count = 0;
  for (let at = 1; at < ranges.length; at += 2) {
    const each = ranges.at(at);
    if (each?.type === 'number') count += each.value;
  }
  return count;
}

/** Bytes; Infinity for what is not worth unpacking. */
function unpackedSize(stream: PdfStream): number {
  const filters = filtersOf(stream);
  const packings = filters.filter((name) => PACKED.includes(name));
  if (packings.length === 0) return stream.data.length;
  if (packings.length > 1) return Infinity;
  if (filters[0] !== 'FlateDecode') return stream.data.length > LONGEST_UNWEIGHED ? Infinity : 0;
  try {
    const maxOutputLength = Math.min(MOST_BYTES, Math.max(RATIO_FROM, stream.data.length * HIGHEST_RATIO));
    return inflateSync(stream.data, { maxOutputLength }).length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : stream.data.length;
  }
}

function filtersOf(stream: PdfStream): readonly string[] {
  const filter = stream.get('Filter');
  const all = filter?.type === 'array' ? [...filter] : [filter];
  return all.flatMap((each) => (each?.type === 'name' ? [each.value] : []));
}
