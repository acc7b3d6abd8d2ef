import { expect } from 'chai';
import type { ParsedMail } from 'mailparser';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { codeIn, demonstrationMails } from '../support/association-dossier.js';
import { associationPaper, associationPapers } from '../support/association-papers.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { AFTER_THE_CODE, BEFORE_THE_CODE, MOST_TURNS } from '../support/dropped-dossier.js';
import { readPdf } from '../support/read-pdf.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

describe('documents that are read, in a real browser', function () {
  // Pictures are read behind everything else: on a busy machine that takes minutes.
  this.timeout(900_000);
  let folder: TemporaryFolder;
  let service: ServiceProcess;
  let browser: TestBrowser;
  let page: AssistantPage;
  let turns: number;

  before(async () => {
    browser = await TestBrowser.start();
  });
  after(() => browser.end());
  beforeEach(async () => {
    turns = 0;
    folder = temporaryFolder();
    service = new ServiceProcess(folder.path('data'), await freePort(), { LECTURE: 'oui' });
    await service.start();
    page = await browser.openPage(service.url);
    page.page.setDefaultTimeout(300_000);
  });
  afterEach(async () => {
    await page.close();
    await service.stop();
    folder.remove();
  });

  it('make a whole dossier, from eight files dropped at once to the message in the mailbox', async () => {
    turns++;
    await page.drop(await associationPapers());
    await page.until(/IMG_2041\.png.*classé dans «\sRIB ou IBAN/);
    await page.until('Est-ce juste');
    await page.screenshot('documents-lus');
    for (const [typed, next] of BEFORE_THE_CODE) await ask(typed, next);
    let code: string | undefined;
    while ((code = await codeIn(folder)) === undefined) await pause(50);
    await ask(code, 'poste de facilitateur');
    for (const [typed, next] of AFTER_THE_CODE) await ask(typed, next);
    await page.until('a été transmis');
    await page.screenshot('documents-deposes');
    expect(turns).to.be.at.most(MOST_TURNS);
    expect(page.complaints).to.deep.equal([]);

    const letter = (await demonstrationMails(folder)).find(({ subject }) => subject?.startsWith('[AAP'));
    const { text: pdf } = await readPdf(attached(letter, /^00-dossier/));
    for (const read of [letter?.text ?? '', pdf].map(spaced)) {
      expect(read).to.match(
        /reconnue – titulaire « LES ATELIERS DU VALLON » – IBAN se terminant par 0358, clé juste/,
      );
      expect(read).to.match(/reconnue – (?:au nom de «[^»]*» – )?année 2022/);
    }
    const { pieces } = JSON.parse(attached(letter, /^dossier\.json$/).toString('utf8')) as {
      pieces: { piece: string; lecture: { etat: string; reconnu: string } }[];
    };
    expect(pieces.map(({ piece, lecture }) => [lecture.etat, lecture.reconnu === piece])).to.deep.equal(
      pieces.map(() => ['lue', true]),
    );
  });

  it('are read again, once, after a kill in the middle of it, and told once', async () => {
    await page.say('commencer mon dossier');
    await page.until('numéro SIRET');
    await page.upload([
      { name: 'copieur.pdf', mimeType: 'application/pdf', buffer: await scanOfPages(5) },
      { name: 'rib.png', mimeType: 'image/png', buffer: await associationPaper('IMG_2041.png') },
    ]);
    await page.until('lecture en cours');
    await service.kill();
    await service.start();
    await page.until('J’ai fini de lire');
    await page.until(/rib\.png.*classé dans «\sRIB ou IBAN/);
    await service.kill();
    await service.start();
    await ask('où en est mon dossier ?', 'Brouillon');
    const told = (await page.bubbles()).filter(({ text }) => text.includes('J’ai fini de lire'));
    expect(told.map(({ text }) => text)).to.have.length(1);
  });

  async function ask(typed: string, answer: string): Promise<void> {
    turns++;
    const before = await count(answer);
    await page.say(typed);
    try {
      await page.page.locator('#conversation').getByText(answer).nth(before).waitFor();
    } catch {
      throw new Error(`« ${typed} » is answered: ${(await page.lastAnswers()).join('\n')}`);
    }
  }

  function count(text: string): Promise<number> {
    return page.page.locator('#conversation').getByText(text).count();
  }
});

function attached(letter: ParsedMail | undefined, name: RegExp): Buffer {
  const found = letter?.attachments.find(({ filename }) => name.test(filename ?? ''));
  if (found === undefined) throw new Error(`No attachment ${name.source}`);
  return found.content;
}

/** No-break spaces and ends of lines are spaces. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

/** The scan of a page, as often as a copier that was left alone makes it. */
async function scanOfPages(pages: number): Promise<Buffer> {
  const picture = await associationPaper('IMG_2041.png');
  const pdf = new PDFDocument({ autoFirstPage: false });
  for (let page = 0; page < pages; page++)
    pdf.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595 });
  pdf.end();
  return buffer(pdf);
}
