import { expect } from 'chai';
import { attentionPoints } from '../../../bot/letters/view/attention-points.js';
import { complementAttention } from '../../../bot/letters/view/complement-attention.js';
import { dossierJson } from '../../../bot/letters/files/dossier-json.js';
import { dossierView } from '../../../bot/letters/view/dossier-view.js';
import { dreetsLetter } from '../../../bot/letters/dreets-letter.js';
import { dossierPdf } from '../../../bot/letters/pdf/dossier-pdf.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Complement, Fichier } from '../../../domain/dossier/dossier.js';
import { FICHIER } from '../../support/applicant.js';
import { bfc, deposeDossier, facilitateurs2023, words } from '../../support/fixtures.js';
import { readPdf } from '../../support/read-pdf.js';

const SERVICE = { antivirus: true, demonstration: false };
const NOT_VERIFIED = ' – non vérifié par l’antivirus';
const large: Fichier = { ...FICHIER, id: 'large', controle: 'non_verifie' };
const sound: Fichier = { ...FICHIER, id: 'sound', sha256: 'y', controle: 'sain' };

describe('a document that the virus scanner did not look into, as too large', () => {
  let appel: Appel;
  before(async () => (appel = await facilitateurs2023()));

  it('is said as such in the letter, its PDF and its JSON, and no other is', async () => {
    const dossier = deposeDossier(appel, { pieces: { budget: [large], rib: [sound] } });
    const view = dossierView(words, dossier, appel, bfc, SERVICE);
    const { text, html } = dreetsLetter(words, view, 'dossier.pdf');
    const pdf = (await readPdf(await dossierPdf(words, view, new Date(FICHIER.recuLe)))).text;
    for (const said of [text, html, pdf.replaceAll(/\s+/g, ' ')])
      expect(said.split(NOT_VERIFIED), said).to.have.length(2);
    expect(text).to.contain('Documents non vérifiés par l’antivirus, car trop gros pour lui');
    const json = JSON.parse(dossierJson(view, dossier, appel).toString()) as {
      pieces: readonly { piece: string; controle: string }[];
    };
    expect(Object.fromEntries(json.pieces.map(({ piece, controle }) => [piece, controle]))).to.deep.equal({
      budget: 'non_verifie',
      rib: 'sain',
    });
  });

  const told = (points: readonly string[]): readonly string[] =>
    points.filter((point) => point.includes('antivirus')).map((point) => point.slice(0, 40));

  it('is told apart from those that came before there was a scanner, and from those it found sound', () => {
    const pointsOf = (...rib: Fichier[]): readonly string[] =>
      told(attentionPoints(words, deposeDossier(appel, { pieces: { rib } }), appel, SERVICE));
    const [before, tooLarge, sane] = ['en partie non analysés', 'non vérifiés', 'analysés par'];
    const points: readonly (readonly [readonly Fichier[], readonly string[]])[] = [
      [[sound], [sane]],
      [[sound, large], [tooLarge]],
      [
        [FICHIER, large],
        [before, tooLarge],
      ],
      [[FICHIER], [before]],
      [[], []],
    ];
    for (const [files, said] of points) {
      const points = pointsOf(...files);
      expect(points).to.have.length(said.length);
      points.forEach((point, n) => expect(point).to.contain(`Documents ${said[n]}`));
    }
  });

  it('is of the letter that brings it, not of the complements that follow', () => {
    const complement = (fichier: Fichier): Complement => ({
      ...{ numero: 1, envoyeLe: FICHIER.recuLe, corrections: [] },
      pieces: { rib: [fichier] },
    });
    const pointsOf = (fichier: Fichier): readonly string[] => {
      const sent = complement(fichier);
      const pieces = { budget: [large], rib: [fichier] };
      const dossier = deposeDossier(appel, { pieces, complements: [sent] });
      return told(complementAttention(words, dossier, sent, appel, SERVICE));
    };
    expect(pointsOf(sound).join()).to.match(/^Documents analysés/);
    expect(pointsOf(large).join()).to.match(/^Documents non vérifiés/);
  });
});
