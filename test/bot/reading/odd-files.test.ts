import { expect } from 'chai';
import { Buffer } from 'node:buffer';
import { paperNamed, pdfOf, pngOf, scanOf } from '../../../bench/documents/papers/make-papers.js';
import { t } from '../../../bench/documents/papers/blocks.js';
import { STATED } from '../../../bench/documents/papers/stated.js';
import { DocumentReader } from '../../../bot/reading/document-reader.js';
import { lectureOf } from '../../../bot/reading/lecteur.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Lecture } from '../../../domain/documents/lecture.js';
import { isSurePlace } from '../../../domain/documents/placing.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const ALICE = { person: 'alice' };
const MALLORY = { person: 'mallory' };
const LARGE = 10 * 1024 * 1024;
const AT_ONCE = 10;
const CAT = 600;

describe('Files as people send them by mistake', function () {
  // Pictures are read behind everything else: on a busy machine that takes minutes.
  this.timeout(600_000);
  const reader = new DocumentReader({ ocr: true });
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });
  after(() => reader.close());

  const lecture = async (bytes: Uint8Array, format: string, nom: string): Promise<Lecture> => {
    const situation = { appel, valeurs: {}, known: STATED, nom };
    const outcome = await reader.read({ bytes, format, sender: ALICE, situation });
    if (outcome.kind !== 'lu') throw new Error(outcome.raison);
    return lectureOf(outcome.understood);
  };

  for (const [how, quarters] of [
    ['on its head', 2],
    ['on its side', 1],
  ] as const)
    it(`a scan that lay ${how} is read as any other`, async () => {
      const read = await lecture(await scanOf(await paperNamed('banque.pdf'), quarters), 'png', 'scan.png');
      expect(read.piece).to.equal('rib');
      expect(read.faits.find(({ id }) => id === 'iban')?.value).to.equal('FR7699911002140002145780358');
    });

  it('a photo of a cat is no document, says nothing, and is placed nowhere', async () => {
    const data = new Uint8Array(CAT * CAT).map((_, at) => {
      const [x, y] = [(at % CAT) - CAT / 2, Math.floor(at / CAT) - CAT / 2];
      return 130 + 60 * Math.sin(x / 31) * Math.cos(y / 47) + ((x * x + y * y) % 23);
    });
    const read = await lecture(pngOf({ width: CAT, height: CAT, data }), 'png', 'minou.png');
    expect(read).to.deep.include({ etat: 'lue', faits: [] });
    expect(isSurePlace(read)).to.equal(false);
  });

  it('a form in English is asked about rather than placed wrong', async () => {
    const form = await pdfOf([
      t('Grant application form', 16),
      t('Name of organisation: Les Ateliers du Vallon'),
      t('Registration number: 999 990 120 00019'),
      t('Title of project: Social clauses in the valley'),
      t('Amount requested: EUR 29,000'),
      t('I certify that the information given in this form is correct.'),
      t('Signature:'),
    ]);
    const read = await lecture(form, 'pdf', 'form.pdf');
    expect([undefined, 'formulaire']).to.include(isSurePlace(read) ? read.piece : undefined);
    expect(read.faits.filter(({ id }) => id === 'montantDemande')).to.deep.equal([]);
  });

  it('ten files of 10 MB at once are all read, and another person’s file after one of them', async () => {
    const text = await paperNamed('note.pdf');
    const large = Buffer.concat([text, Buffer.from('\n%'), Buffer.alloc(LARGE - text.length - 2, 0x20)]);
    const ended: string[] = [];
    const read = async (sender: typeof ALICE, bytes: Uint8Array): Promise<string> => {
      const { kind } = await reader.read({ bytes, format: 'pdf', sender });
      ended.push(sender.person);
      return kind;
    };
    const all = Array.from({ length: AT_ONCE }, () => read(MALLORY, large));
    const other = read(ALICE, text);
    expect(new Set([...(await Promise.all(all)), await other])).to.deep.equal(new Set(['lu']));
    expect(ended.indexOf('alice')).to.be.at.most(1);
  });
});
