import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { simpleParser, type ParsedMail } from 'mailparser';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { readPdf } from '../support/read-pdf.js';
import { odsFile, odtFile, pdfFile, pngFile } from '../support/sample-files.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

/** What is typed at each step, and the words that show the next one. */
const BEFORE_THE_CODE: readonly (readonly [string, string])[] = [
  ['commencer', 'Étape 1 sur'],
  ['732 829 320 00074', 'Quel est le nom'],
  ['PLIE du Mâconnais', 'forme juridique'],
  ['asso', 'Dans quelle région'],
  ['saone et loire', 'adresse postale'],
  ['12 rue de la République, 71000 Mâcon', 'numéro RNA'],
  ['W712001234', 'Cerfa 12156'],
  ['oui', 'représentant légal'],
  ['ouaip', 'Qui signe'],
  ['Claire Martin, présidente', 'à propos de ce dossier'],
  ['Claire Martin', 'adresse électronique'],
  ['claire.martin@plie-maconnais.fr', 'code à 6 chiffres'],
];
const AFTER_THE_CODE: readonly (readonly [string, string])[] = [
  ['passer', 'intitulé'],
  ['Facilitateur de clauses sociales en Mâconnais', 'poste de facilitateur'],
  ['facilitateur', 'équivalents temps plein'],
  ['1,5', 'Sur quel territoire'],
  ['arrondissement de Mâcon', 'À quelle date'],
  ['1er septembre', 'Quel montant'],
  ['25 000 €', 'cofinanceurs'],
  ['non', 'déjà été financé'],
  ['non', 'Formulaire de demande'],
];

describe('a full dossier in a real browser', function () {
  this.timeout(300_000);
  let folder: TemporaryFolder;
  let service: ServiceProcess;
  let browser: TestBrowser;
  let page: AssistantPage;

  before(async () => {
    folder = temporaryFolder();
    service = new ServiceProcess(folder.path('data'), await freePort());
    await service.start();
    browser = await TestBrowser.start();
    page = await browser.openPage(service.url);
    page.page.setDefaultTimeout(60_000);
  });
  after(async () => {
    await browser.end();
    await service.stop();
    folder.remove();
  });

  it('goes from the first question to the message in the mailbox, through a reload and a kill', async () => {
    expect(await page.context.cookies()).to.deep.equal([]);
    await ask('c’est quand la date limite ?', '1er juillet 2023');
    for (const [typed, next] of BEFORE_THE_CODE) await ask(typed, next);
    await page.reload();
    await page.until('code à 6 chiffres');
    await ask(await codeInMailbox(), 'numéro de téléphone');

    const [first, ...others] = AFTER_THE_CODE;
    await ask(...first!);
    await service.kill();
    await service.start();
    for (const [typed, next] of others) await ask(typed, next);

    await give('Cerfa signé.pdf', await pdfFile('Cerfa 12156*06'), 'Note de projet');
    await give('note.odt', await odtFile(), 'plan de financement');
    await give('budget.ods', await odsFile(), 'RIB ou IBAN');
    await service.kill();
    await service.start();
    await give('rib.png', pngFile(), 'dernier exercice clos');
    await give('comptes.pdf', await pdfFile('Comptes 2022'), 'Fiche de poste');
    await ask('passer', 'Tout est-il exact');
    await ask('tout est exact', 'je suis habilité');
    await ask('J’atteste et je dépose', 'est déposé');
    await page.until('a été transmis');

    const mails = await mailbox();
    const letter = mails.find(({ subject }) => subject?.startsWith('[AAP facilitateurs 2023]'));
    expect(letter?.subject).to.match(
      /^\[AAP facilitateurs 2023\] AAP23-\w{4}-\w{4} – PLIE du Mâconnais – Saône-et-Loire – 1,5\sETP – 5\spièces$/,
    );
    expect(letter?.replyTo?.text).to.contain('claire.martin@plie-maconnais.fr');
    expect(letter?.attachments.map(({ filename }) => filename)).to.include.members([
      '01-formulaire_PLIE-du-Maconnais.pdf',
      '03-budget_PLIE-du-Maconnais.ods',
      '04-rib_PLIE-du-Maconnais.png',
    ]);
    const summary = letter?.attachments.find(({ filename }) => filename?.startsWith('00-'));
    expect((await readPdf(summary!.content)).text).to.contain('25 000 €');
    expect(mails.filter(({ subject }) => subject === letter?.subject)).to.have.length(1);
    expect(
      page.complaints.filter((line) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(line)),
    ).to.deep.equal([]);
  });

  async function ask(typed: string, answer: string): Promise<void> {
    const before = await page.page.locator('#conversation').getByText(answer).count();
    await page.say(typed);
    await page.page.locator('#conversation').getByText(answer).nth(before).waitFor();
  }

  async function give(name: string, buffer: Buffer, next: string): Promise<void> {
    await page.upload([{ name, mimeType: 'application/octet-stream', buffer }]);
    await page.until(`Bien reçu`);
    await page.until(name);
    await ask('continuer', next);
  }

  async function codeInMailbox(): Promise<string> {
    await page.page.waitForFunction(async () =>
      (await (await fetch('/boite')).text()).includes('Votre code'),
    );
    const [mail] = await mailbox();
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  }

  async function mailbox(): Promise<ParsedMail[]> {
    const boite = folder.path('data/boite');
    return Promise.all(
      readdirSync(boite)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => simpleParser(readFileSync(`${boite}/${name}`))),
    );
  }
});
