import { expect } from 'chai';
import type { Attachment } from 'botframework-schema';
import { readFileBytes, findFile } from '../../../../bot/storage/files.js';
import { BYTE_LIMITS } from '../../../../bot/storage/upload-room.js';
import { HttpClient } from '../../../support/http-client.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { TurnLog } from '../../../support/turn-log.js';
import { WebPage } from '../../../support/web-page.js';

const FILE_LIMIT = 1_000_000;
const REQUEST_LIMIT = 3_000_000;
const DAILY_BYTES = 4_000_000;

describe('Files sent through the embedded Direct Line', () => {
  let server: TestServer;
  let client: HttpClient;
  let turns: TurnLog;

  beforeEach(async () => {
    turns = new TurnLog();
    const bytes = { ...BYTE_LIMITS, person: DAILY_BYTES };
    const settings = { fileLimit: FILE_LIMIT, requestLimit: REQUEST_LIMIT, bytes };
    server = await startTestServer({ runTurn: turns.runTurn, settings });
    client = new HttpClient(server.url, await new WebPage().token(server.url));
  });
  afterEach(() => server.end());

  /** What the assistant is handed. */
  const handed = async (files: readonly File[], activity?: object): Promise<readonly Attachment[]> => {
    const answer = await client.upload(files, activity);
    expect(answer.status).to.equal(200);
    await turns.until((seen) => seen.some(({ type }) => type === 'message'));
    return turns.activities.at(-1)?.attachments ?? [];
  };

  const stored = async (): Promise<{ files: number; chunks: number }> => {
    const files = await server.db.selectFrom('files').select('id').execute();
    const chunks = await server.db.selectFrom('file_chunks').select('n').execute();
    return { files: files.length, chunks: chunks.length };
  };

  it('are stored byte for byte, with their name, and handed over by an address of the house', async () => {
    const bytes = Buffer.alloc(700_001, 'éà');
    const [attachment] = await handed([
      new File([bytes], 'Délibération « n° 3 ».pdf', { type: 'application/pdf' }),
    ]);
    expect(attachment).to.deep.include({
      name: 'Délibération « n° 3 ».pdf',
      contentType: 'application/pdf',
      content: { taille: 700_001 },
    });
    const [, id] = /^urn:assistant-aap:fichier:(.+)$/.exec(attachment?.contentUrl ?? '') ?? [];
    expect((await readFileBytes(server.db, id ?? '')).equals(bytes)).to.equal(true);
    expect(await findFile(server.db, id ?? '')).to.include({
      name: 'Délibération « n° 3 ».pdf',
      mediaType: 'application/pdf',
      size: 700_001,
      conversationId: client.page.conversationId,
    });
  });

  it('come with the text that was written beside them', async () => {
    await handed([new File(['x'], 'a.pdf')], { type: 'message', text: 'Voici' });
    expect(turns.activities.at(-1)?.text).to.equal('Voici');
  });

  it('may be empty: the assistant explains it', async () => {
    const [attachment] = await handed([new File([], 'vide.pdf', { type: 'application/pdf' })]);
    expect(attachment?.content).to.deep.equal({ taille: 0 });
    expect(await stored()).to.deep.equal({ files: 1, chunks: 0 });
  });

  it('are not kept when too large: the message says which, how large, and that the others arrived', async () => {
    const attachments = await handed([
      new File([new Uint8Array(FILE_LIMIT + 1)], 'grand.pdf', { type: 'application/pdf' }),
      new File(['petit'], 'petit.pdf', { type: 'application/pdf' }),
    ]);
    expect(attachments[0]).to.deep.equal({
      name: 'grand.pdf',
      contentType: 'application/pdf',
      content: { refus: 'trop_gros', taille: FILE_LIMIT + 1 },
    });
    expect(attachments[1]?.contentUrl).to.match(/^urn:/);
    expect(await stored()).to.deep.equal({ files: 1, chunks: 1 });
  });

  it('are kept up to 20 a message', async () => {
    const files = Array.from({ length: 22 }, (_, n) => new File([`${n}`], `${n}.pdf`));
    const attachments = await handed(files);
    const refused = attachments.filter(
      ({ content }) => (content as { refus?: string }).refus === 'trop_nombreux',
    );
    expect(refused.map(({ name }) => name)).to.deep.equal(['20.pdf', '21.pdf']);
    expect((await stored()).files).to.equal(20);
  });

  it('are no more bytes when ten uploads come at once', async () => {
    const file = new File([new Uint8Array(FILE_LIMIT)], 'a.pdf');
    await Promise.all(Array.from({ length: 10 }, () => client.upload([file])));
    expect((await stored()).files).to.be.most(DAILY_BYTES / FILE_LIMIT);
    for (let n = 0; n < 5; n++) await client.upload([file]);
    expect((await stored()).files, 'what they gave back is taken').to.equal(DAILY_BYTES / FILE_LIMIT);
  });

  it('are kept up to so many bytes a day, in whichever conversation of a person; others are not counted', async () => {
    const send = async (one: HttpClient, size: number): Promise<string | undefined> => {
      const answer = await one.upload([new File([new Uint8Array(size)], 'a.pdf')]);
      const { id } = (await answer.json()) as { id: string };
      await turns.until((seen) => seen.some((activity) => activity.id === id));
      const content = turns.activities.at(-1)?.attachments?.at(-1)?.content as { refus?: string };
      return content.refus;
    };
    const page = new WebPage();
    const [first, second] = [
      new HttpClient(server.url, await page.token(server.url)),
      new HttpClient(server.url, await page.token(server.url, { nouvelle: true })),
    ];
    for (let sent = 0; sent < DAILY_BYTES; sent += FILE_LIMIT)
      expect(await send(first, FILE_LIMIT)).to.equal(undefined);
    expect(await send(first, 1)).to.equal('trop_en_un_jour');
    expect(await send(second, 1)).to.equal('trop_en_un_jour');
    expect(await send(client, 1)).to.equal(undefined);
  });

  it('are refused with 413 above the limit of a request, announced or not', async () => {
    const file = new File([new Uint8Array(REQUEST_LIMIT)], 'enorme.pdf');
    expect((await client.upload([file])).status).to.equal(413);
    const form = new FormData();
    form.append('file', file);
    const { body, headers } = new Request('http://localhost', { method: 'POST', body: form });
    const answer = await fetch(`${server.url}/v3/directline${client.conversation}/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.page.token}`,
        'content-type': headers.get('content-type') ?? '',
      },
      body,
      duplex: 'half',
    });
    expect(answer.status).to.equal(413);
    expect(await stored()).to.deep.equal({ files: 0, chunks: 0 });
  });

  it('are stored once when the same message is sent again', async () => {
    const activity = { type: 'message', channelData: { clientActivityID: 'une-fois' } };
    const ids = [];
    for (let n = 0; n < 2; n++) {
      const answer = await client.upload([new File(['x'], 'a.pdf')], activity);
      ids.push(((await answer.json()) as { id: string }).id);
    }
    expect(ids[1]).to.equal(ids[0]);
    expect(await stored()).to.deep.equal({ files: 1, chunks: 1 });
  });

  for (const [what, type, body] of [
    ['no multipart', 'application/json', '{}'],
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a cut body',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
    [
      'a cut body, in a part that nobody asked for',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="autre"; filename="a"\r\n\r\nabc',
    ],
    [
      'no JSON in it',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="activity"; filename="blob"\r\n\r\nabc\r\n--b--\r\n',
    ],
    [
      'a type of activity that has no files',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="activity"; filename="blob"\r\n\r\n{"type":"typing"}\r\n--b--\r\n',
    ],
  ] as const)
    it(`are refused with 400 when the request has ${what}; nothing remains`, async () => {
      const answer = await client.send(`${client.conversation}/upload`, body, { 'content-type': type });
      expect(answer.status).to.equal(400);
      expect(await stored()).to.deep.equal({ files: 0, chunks: 0 });
    });
});
