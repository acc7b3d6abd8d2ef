import { brokenBody, cardValue, oddActivity, repeatedMessage } from './inputs/activities.js';
import { oddRequest } from './inputs/http-requests.js';
import { rawBytes } from './inputs/raw-sockets.js';
import { followScript, hostileMessage, spoiltText } from './inputs/talk.js';
import { wrongToken } from './inputs/tokens.js';
import { brokenMultipart, spoiltDocument } from './inputs/uploads.js';
import { oddSocket } from './inputs/web-sockets.js';
import type { Play } from './input.js';

export interface Kind {
  readonly name: string;
  readonly play: Play;
}

/** Every kind of input, with how often it comes. */
export const KINDS: readonly (readonly [Kind, number])[] = [
  [{ name: 'transcript line', play: followScript }, 14],
  [{ name: 'spoilt French text', play: spoiltText }, 8],
  [{ name: 'hostile text', play: hostileMessage }, 5],
  [{ name: 'odd activity', play: oddActivity }, 18],
  [{ name: 'body that is none', play: brokenBody }, 8],
  [{ name: 'card value', play: cardValue }, 4],
  [{ name: 'repeated message', play: repeatedMessage }, 2],
  [{ name: 'HTTP request', play: oddRequest }, 20],
  [{ name: 'raw bytes', play: rawBytes }, 6],
  [{ name: 'wrong token', play: wrongToken }, 8],
  [{ name: 'WebSocket', play: oddSocket }, 3],
  [{ name: 'spoilt document', play: spoiltDocument }, 2],
  [{ name: 'broken multipart', play: brokenMultipart }, 2],
];
