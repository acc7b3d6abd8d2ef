import { connect, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { certificateOf, type Certificate } from './certificate.js';

/** What a mail server says of itself before anybody logs in. */
export interface SmtpHello {
  /** Largest message that it takes, bytes; undefined where it doesn't say. */
  readonly size: number | undefined;
  /** Absent where it offers no encryption. */
  readonly certificate: Certificate | undefined;
}

const PATIENCE_MS = 8000;
const LONGEST_REPLY = 16_384;
/** What nodemailer connects to where the address gives no port. */
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** Greets the mail server of an SMTP_URL, over TLS where it can be had, and leaves. @throws what the network throws */
export async function smtpHello(url: string): Promise<SmtpHello> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/u, '$1');
  const place = { host, port: port === '' ? (PORTS[protocol] ?? 587) : Number(port) };
  // Distrust is a finding, not a reason to hang up: nothing secret is said here.
  const first = protocol === 'smtps:' ? connectTls({ ...place, rejectUnauthorized: false }) : connect(place);
  let socket: Socket = patient(first);
  try {
    await replyTo(socket);
    let extensions = await replyTo(socket, 'EHLO localhost');
    if (protocol === 'smtp:' && /^250[ -]STARTTLS/imu.test(extensions)) {
      if (!(await replyTo(socket, 'STARTTLS')).startsWith('220'))
        return { ...sizeIn(extensions), certificate: undefined };
      socket = patient(connectTls({ socket, host, rejectUnauthorized: false }));
      extensions = await replyTo(socket, 'EHLO localhost');
    }
    const certificate = socket instanceof TLSSocket ? certificateOf(socket) : undefined;
    return { ...sizeIn(extensions), certificate };
  } finally {
    socket.end('QUIT\r\n');
    socket.destroySoon();
  }
}

function patient(socket: Socket): Socket {
  // Between two replies nobody listens, and an error that nobody hears ends the process.
  return socket
    .on('error', () => undefined)
    .setTimeout(PATIENCE_MS, () => {
      socket.destroy(Object.assign(new Error('The mail server says nothing'), { code: 'ETIMEDOUT' }));
    });
}

function sizeIn(extensions: string): { readonly size: number | undefined } {
  const size = /^250[ -]SIZE (\d{1,15})/imu.exec(extensions)?.[1];
  return { size: size === undefined || size === '0' ? undefined : Number(size) };
}

/** Sends a command, and waits for the whole reply. */
function replyTo(socket: Socket, command?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (text.length < LONGEST_REPLY && !/(?:^|\n)\d{3} [^\n]*\n$/u.test(text)) return;
      settle();
      resolve(text);
    };
    const fail = (error?: Error): void => {
      settle();
      reject(error ?? Object.assign(new Error('The mail server hung up'), { code: 'ECONNRESET' }));
    };
    const settle = (): void => {
      socket.off('data', read).off('error', fail).off('close', fail);
    };
    socket.on('data', read).on('error', fail).on('close', fail);
    if (command !== undefined) socket.write(`${command}\r\n`);
  });
}
