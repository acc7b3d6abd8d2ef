import { expect } from 'chai';
import type { Attachment } from 'botframework-schema';
import { readChannelActivity } from '../../../../../bot/channels/azure/channel-activity.js';
import { conversationFor } from '../../../../../bot/channels/azure/person.js';
import type { RunTurn } from '../../../../../bot/turns/turn.js';
import { dossiersOf } from '../../../../../bot/storage/dossiers.js';
import { stageFile } from '../../../../../bot/storage/files.js';
import { UnitOfWork } from '../../../../../bot/storage/unit-of-work.js';
import { deposeDossier, facilitateurs2023 } from '../../../../support/fixtures.js';
import type { Asked } from '../../../../support/teams/microsoft.js';
import { teamsActivity } from '../../../../support/teams/teams-activities.js';
import { TeamsChat } from '../../../../support/teams/teams-chat.js';

const PDF = Buffer.from('%PDF-1.7 ce que le service a fait');
const NOM = 'recepisse.pdf';

describe('A receipt on Teams', () => {
  let chat: TeamsChat;
  let fichier: string;

  const offer: RunTurn = async (context) => {
    if (context.activity.type !== 'message') return;
    const pdf = { contentType: 'application/pdf', contentUrl: `/fichiers/${fichier}/signature`, name: NOM };
    const modele = { contentType: 'application/pdf', contentUrl: '/modeles/a/cerfa.pdf', name: 'cerfa.pdf' };
    await context.sendActivity({ type: 'message', text: 'Déposé.', attachments: [pdf, modele] });
  };
  beforeEach(async () => {
    chat = await TeamsChat.open({ runTurn: offer });
    const { db } = chat.server;
    const sample = readChannelActivity(chat.activity({ type: 'message' }));
    const { userId: owner, id: conversationId } = conversationFor(sample, 'msteams', {
      locale: 'fr',
      now: 0,
    });
    const acces = [{ owner, conversationId, depuis: '2023-05-15T08:00:00.000Z' }];
    const dossier = deposeDossier(await facilitateurs2023(), { acces, version: 0 });
    const work = new UnitOfWork();
    dossiersOf(db, work).save(dossier);
    const facts = { conversationId: null, dossierReference: dossier.reference, name: NOM };
    fichier = stageFile(work, { ...facts, mediaType: 'application/pdf' }, PDF, Date.now()).id;
    await work.commit(db);
  });
  afterEach(() => chat.close());

  const attachments = (said: readonly Asked[]): readonly Attachment[] =>
    said.flatMap(({ activity }) => activity.attachments ?? []);
  const texts = (said: readonly Asked[]): string =>
    said.map(({ activity }) => activity.text ?? '').join('\n');
  const uploadUrl = (): string => `${chat.microsoft.url}/depot/${NOM}`;
  const invoke = (action: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
    type: 'invoke',
    name: 'fileConsent/invoke',
    value: {
      type: 'fileUpload',
      action,
      context: { fichier },
      uploadInfo: {
        uploadUrl: uploadUrl(),
        contentUrl: 'https://contoso-my.sharepoint.com/personal/claire/Documents/recepisse.pdf',
        name: 'recepisse 1.pdf',
        uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
        fileType: 'pdf',
        etag: '123',
      },
      ...changes,
    },
  });
  const answer = (action: string, changes?: Record<string, unknown>): Promise<readonly Asked[]> =>
    chat.send(chat.activity(invoke(action, changes)));

  it('is offered for OneDrive beside its link, in a personal chat; a template is not', async () => {
    const [message, ...consents] = attachments(
      await chat.send(chat.activity({ type: 'message', text: 'x' })),
    );
    expect(JSON.stringify(message)).to.include(`https://aap.example/fichiers/${fichier}/signature`);
    expect(consents).to.have.length(1);
    expect(consents[0]).to.deep.include({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: NOM,
    });
    expect(consents[0]?.content).to.deep.include({
      sizeInBytes: PDF.length,
      acceptContext: { fichier },
      declineContext: { fichier },
    });
  });

  it('is not offered for OneDrive where several people read: Teams knows it in personal chats only', async () => {
    const conversation = { id: '19:equipe', conversationType: 'channel', isGroup: true };
    const said = await chat.send(chat.activity({ type: 'message', text: 'x', conversation }));
    expect(attachments(said)).to.have.length(1);
  });

  it('is put into OneDrive when its owner agrees, and shown there', async () => {
    const said = await answer('accept');
    const { body, headers } = chat.microsoft.uploads.get(NOM) ?? {};
    expect(body).to.deep.equal(PDF);
    expect(headers).to.include({ 'content-range': `bytes 0-${PDF.length - 1}/${PDF.length}` });
    expect(headers).not.to.have.property('authorization');
    expect(attachments(said)).to.deep.equal([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl: 'https://contoso-my.sharepoint.com/personal/claire/Documents/recepisse.pdf',
        name: 'recepisse 1.pdf',
        content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C', fileType: 'pdf' },
      },
    ]);
  });

  it('is put there once, however often its owner agrees', async () => {
    await answer('accept');
    chat.microsoft.uploads.clear();
    expect(texts(await answer('accept'))).to.include('déjà enregistré dans votre OneDrive');
    expect(chat.microsoft.uploads).to.have.property('size', 0);
  });

  it('is shown once when its owner agrees twice at the same time', async () => {
    await Promise.all([answer('accept'), answer('accept')]);
    const shown = attachments(chat.microsoft.said).filter(({ contentType }) => contentType.endsWith('info'));
    expect(shown).to.have.length(1);
  });

  it('is put nowhere when its owner declines, and stays at hand', async () => {
    expect(texts(await answer('decline'))).to.match(/C’est entendu.*recepisse\.pdf.*à votre disposition/);
    expect(chat.microsoft.uploads).to.have.property('size', 0);
  });

  it('says what to do when OneDrive doesn’t take it, and may be tried again', async () => {
    chat.microsoft.uploadStatus = 507;
    expect(texts(await answer('accept'))).to.match(/n’a pas pu.*Ouvrez-le.*ou acceptez de nouveau/);
    chat.microsoft.uploadStatus = 201;
    await answer('accept');
    expect(chat.microsoft.uploads).to.have.property('size', 1);
  });

  it('is put on no other host than OneDrive, whatever the answer names', async () => {
    const { value } = invoke('accept') as { value: { uploadInfo: object } };
    for (const url of [
      'https://ailleurs.example/depot',
      'https://169.254.169.254/',
      'x',
      uploadUrl().replace('127.0.0.1', 'localhost'),
    ])
      expect(
        texts(await answer('accept', { uploadInfo: { ...value.uploadInfo, uploadUrl: url } })),
        url,
      ).to.include('n’a pas pu être enregistré');
    expect(chat.microsoft.uploads).to.have.property('size', 0);
  });

  it('is for who may see its dossier only', async () => {
    const stranger = { ...chat.place, aadObjectId: crypto.randomUUID(), conversationId: 'a:2' };
    const said = await chat.send(teamsActivity(stranger, invoke('accept')));
    expect(texts(said)).to.include('Je ne peux pas vous remettre ce document ici');
    const team = { id: '19:equipe', conversationType: 'channel', isGroup: true };
    const there = await chat.send(chat.activity({ ...invoke('accept'), conversation: team }));
    expect(texts(there)).to.include('Je ne peux pas vous remettre ce document ici');
    expect(texts(await answer('accept', { context: { fichier: 'inconnu' } }))).to.include('il n’existe plus');
    expect(chat.microsoft.uploads).to.have.property('size', 0);
  });

  it('ignores an answer that can’t be read', async () => {
    for (const changes of [
      { action: 'peut-être' },
      { context: null },
      { uploadInfo: undefined },
      { uploadInfo: 'x' },
    ])
      expect(await answer('accept', changes), JSON.stringify(changes)).to.deep.equal([]);
  });

  it('speaks the language of the conversation', async () => {
    await chat.say('x');
    await chat.server.db.updateTable('conversations').set({ locale: 'en-GB' }).execute();
    expect(texts(await answer('decline'))).to.include('Understood');
  });
});
