import { createSocket, type Socket } from 'node:dgram';

const TXT = 16;
const MX = 15;
const NO_SUCH_NAME = 3;

/** What a name holds; a name that the zone has not does not exist. */
export interface Records {
  readonly txt?: readonly string[];
  readonly mx?: readonly { readonly priority: number; readonly exchange: string }[];
}

/** A real name server on loopback that knows one small zone (RFC 1035, what the checks ask and no more). */
export class DnsServer {
  private constructor(private readonly socket: Socket) {}

  static async start(zone: Readonly<Record<string, Records>>): Promise<DnsServer> {
    const socket = createSocket('udp4');
    socket.on('message', (query, { port, address }) => {
      socket.send(answer(query, zone), port, address);
    });
    await new Promise<void>((resolve) => {
      socket.bind(0, '127.0.0.1', resolve);
    });
    return new DnsServer(socket);
  }

  /** As Resolver.setServers takes it. */
  get address(): string {
    return `127.0.0.1:${this.socket.address().port}`;
  }

  stop(): void {
    this.socket.close();
  }
}

function answer(query: Buffer, zone: Readonly<Record<string, Records>>): Buffer {
  const { name, end } = readName(query, 12);
  const type = query.readUInt16BE(end);
  const question = query.subarray(12, end + 4);
  const records = zone[name.toLowerCase()];
  const found = records === undefined ? [] : answers(records, type);
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (records === undefined ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(found.length, 6);
  return Buffer.concat([head, question, ...found.map((data) => record(type, data))]);
}

function answers({ txt = [], mx = [] }: Records, type: number): readonly Buffer[] {
  if (type === TXT) return txt.map((text) => Buffer.concat(chunks(text)));
  if (type !== MX) return [];
  return mx.map(({ priority, exchange }) => {
    const head = Buffer.alloc(2);
    head.writeUInt16BE(priority);
    return Buffer.concat([head, writeName(exchange)]);
  });
}

/** A record of the name asked for, which stands at byte 12. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function chunks(text: string): Buffer[] {
  const parts = text.match(/[^]{1,255}/gu) ?? [''];
  return parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]));
}

function readName(message: Buffer, from: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = from;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}

function writeName(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '');
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
}
