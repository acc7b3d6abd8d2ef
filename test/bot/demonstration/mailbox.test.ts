import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import express from 'express';
import {
  startDemonstrationMailbox,
  type DemonstrationMailbox,
} from '../../../bot/demonstration/demonstration-mailbox.js';
import { mailboxRoutes } from '../../../bot/demonstration/mailbox-routes.js';
import { smtpTransport } from '../../../bot/post/smtp-transport.js';
import { words } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';

const MESSAGE = [
  'From: "Une <b>personne</b>" <a@piege.example>',
  'To: b@dreets.example',
  'Subject: =?utf-8?Q?<script>alert(1)</script>_=C3=A9t=C3=A9?=',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/html',
  '',
  '<script>alert(1)</script><img src="https://piege.example/p.gif"><p>Bonjour</p>',
  '--x',
  'Content-Type: text/html; name="page.html"',
  'Content-Disposition: attachment; filename="../../page\\"x.html"',
  '',
  '<script>alert(1)</script>',
  '--x',
  'Content-Type: application/pdf; name="essai.pdf"',
  'Content-Disposition: attachment; filename="essai.pdf"',
  '',
  '%PDF-1.4',
  '--x--',
].join('\r\n');

describe('the demonstration’s mailbox', () => {
  const dir = mkdtempSync(join(tmpdir(), 'boite-'));
  let box: DemonstrationMailbox;
  let server: Server;
  let base: string;
  before(async () => {
    box = await startDemonstrationMailbox(dir);
    server = express().use(mailboxRoutes(box.store, words)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.close();
    await box.stop();
    rmSync(dir, { recursive: true });
  });

  const get = (path: string): Promise<Response> => fetch(base + path);
  const send = (): Promise<unknown> =>
    smtpTransport(box.url).send({
      from: 'a@piege.example',
      to: ['b@dreets.example'],
      bytes: Buffer.from(MESSAGE),
    });

  it('says that it is empty, in French', async () => {
    const response = await get('/boite');
    expect(response.status).to.equal(200);
    expect(await response.text())
      .to.contain('Aucun message pour l’instant')
      .and.contain('lang="fr"');
  });

  it('shows a dossier as the DREETS receives it, and opens its documents', async () => {
    const rig = await OutboxRig.open();
    await rig.file();
    await rig.drain(rig.worker({ transport: smtpTransport(box.url) }));
    const subjects = (await box.store.list()).map(({ subject }) => subject);
    expect(subjects[1]).to.match(/^\[AAP facilitateurs 2023\]/);
    const { id } = (await box.store.list())[1]!;
    const page = await (await get(`/boite/${id}`)).text();
    expect(page).to.contain('AAP23-7KQ4-M2XD').and.contain('10 pièces jointes').and.contain('noel.lefevre@');
    const pdf = await get(`/boite/${id}/pieces/0`);
    expect(pdf.headers.get('content-type')).to.equal('application/pdf');
    expect(pdf.headers.get('content-disposition')).to.match(/^inline; filename\*=UTF-8''00-dossier_/);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-');
    await rig.close();
  });

  it('what a message holds runs nowhere: escaped, sandboxed, downloaded', async () => {
    await send();
    const { id } = (await box.store.list())[0]!;
    const list = await (await get('/boite')).text();
    const page = await (await get(`/boite/${id}`)).text();
    for (const text of [list, page]) {
      expect(text).to.not.contain('<script>').and.not.contain('<b>personne');
      expect(text).to.contain('&lt;script&gt;alert(1)&lt;/script&gt; été');
    }
    expect(page).to.contain('sandbox=""');
    const content = await get(`/boite/${id}/contenu`);
    expect(content.headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.contain('sandbox');
    const html = await get(`/boite/${id}/pieces/0`);
    expect(html.headers.get('content-type')).to.contain('application/octet-stream');
    expect(html.headers.get('content-disposition')).to.equal(
      "attachment; filename*=UTF-8''..-..-page-x.html",
    );
    expect((await get(`/boite/${id}/pieces/1`)).headers.get('content-disposition')).to.match(/^inline/);
    expect((await get(`/boite/${id}/pieces/1?telecharger=1`)).headers.get('content-disposition')).to.match(
      /^attachment/,
    );
  });

  it('every answer forbids scripts, guesses and foreign requests', async () => {
    const { id } = (await box.store.list())[0]!;
    for (const path of [
      '/boite',
      '/boite/style.css',
      `/boite/${id}`,
      `/boite/${id}/contenu`,
      `/boite/${id}/pieces/0`,
      '/boite/x',
    ]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path)
        .to.contain("default-src 'none'")
        .and.not.contain('script-src');
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
    }
    expect(await (await get(`/boite/${id}`)).text()).to.not.match(/(src|href)="https?:/);
  });

  for (const path of [
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '..%2f..%2fetc%2fpasswd',
    'x',
    '%00',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV/pieces/9',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV/contenu',
  ])
    it(`/boite/${path} is not there, and says so`, async () => {
      const response = await get(`/boite/${path}`);
      expect(response.status).to.equal(404);
      expect(await response.text()).to.contain('n’existe pas');
    });

  it('keeps its messages through a restart, and ignores what is no message', async () => {
    const before = await box.store.list();
    writeFileSync(join(dir, 'boite', 'notes.txt'), 'x');
    writeFileSync(join(dir, 'boite', '01ARZ3NDEKTSV4RRFFQ69G5FAV.eml.partial'), 'half a message');
    await box.stop();
    box = await startDemonstrationMailbox(dir);
    expect(before.length).to.be.greaterThan(2);
    expect(await box.store.list()).to.deep.equal(before);
  });
});
