import { expect } from 'chai';
import { attentionPoints } from '../../../../bot/letters/view/attention-points.js';
import { dossierCsv } from '../../../../bot/letters/files/dossier-csv.js';
import { dossierJson } from '../../../../bot/letters/files/dossier-json.js';
import { dossierView } from '../../../../bot/letters/view/dossier-view.js';
import type { Appel } from '../../../../domain/appel/appel.js';
import type { ConsultationRegistre } from '../../../../domain/dossier/dossier.js';
import {
  bfc,
  deposeDossier,
  facilitateurs2023,
  valeursAssociation,
  words,
} from '../../../support/fixtures.js';

const CONSULTED: ConsultationRegistre = {
  siret: String(valeursAssociation['siret']),
  consulteLe: '2023-05-31T22:30:00.000Z',
  etat: 'actif',
  valeurs: {
    structure: "MAISON DE L'EMPLOI DU MACONNAIS - OEUVRE & CIE",
    adresse: '12 RUE DE LA REPUBLIQUE, 71000 MACON',
  },
  reponse: 'corrige',
};
const SERVICE = { antivirus: true, demonstration: false };

describe('what the letter says of the registry', () => {
  let appel: Appel;
  const points = (registre?: ConsultationRegistre): readonly string[] =>
    attentionPoints(words, deposeDossier(appel, registre === undefined ? {} : { registre }), appel, SERVICE);
  before(async () => {
    appel = await facilitateurs2023();
  });

  it('nothing, when it agrees with the dossier, capitals and accents apart', () => {
    expect(points(CONSULTED)).to.deep.equal([]);
  });

  for (const [etat, said] of [
    [
      'cesse',
      'SIRET cessé\u00a0: établissement fermé d’après le registre public des entreprises (consulté le 1er juin 2023).',
    ],
    [
      'introuvable',
      'SIRET inconnu du registre public des entreprises, ou non diffusé (consulté le 1er juin 2023).',
    ],
    [
      'injoignable',
      'SIRET non vérifié\u00a0: le registre public des entreprises n’a pas répondu (le 1er juin 2023).',
    ],
  ] as const)
    it(`${etat}: « ${said} »`, () => {
      expect(points({ ...CONSULTED, etat })).to.deep.equal([said]);
    });

  it('that it was not asked, or about another SIRET', () => {
    const said = ['SIRET non vérifié\u00a0: le registre public des entreprises n’a pas été consulté.'];
    expect(points()).to.deep.equal(said);
    expect(points({ ...CONSULTED, siret: '73282932000074' })).to.deep.equal(said);
  });

  it('what it says else than the applicant, region apart: one may file elsewhere', () => {
    const valeurs = {
      formeJuridique: 'epci',
      adresse: '1 RUE\nNEUVE, 39000 LONS',
      region: '11',
      departement: '75',
    };
    expect(points({ ...CONSULTED, valeurs })).to.deep.equal([
      'Différent du registre public des entreprises\u00a0: Forme juridique (au registre\u00a0: EPCI) ; Adresse postale (au registre\u00a0: 1 RUE NEUVE, 39000 LONS).',
    ]);
  });

  it('the same in dossier.json and, in columns of its own at the end, in dossier.csv', () => {
    for (const [changes, etat] of [
      [{ registre: CONSULTED }, 'actif'],
      [{}, ''],
    ] as const) {
      const dossier = deposeDossier(appel, changes);
      const view = dossierView(words, dossier, appel, bfc, SERVICE);
      const { registre } = JSON.parse(dossierJson(view, dossier, appel).toString()) as {
        registre: object | null;
      };
      const consulteLe = '2023-06-01T00:30:00+02:00';
      expect(registre).to.deep.equal(etat === '' ? null : { etat, consulteLe, reponse: 'corrige' });
      const [head = '', line = ''] = dossierCsv(view, dossier, appel).toString('utf8').split('\r\n');
      expect(head).to.match(/;"registre_etat";"registre_consulte_le"$/u);
      const cells = etat === '' ? ';"";""' : `;"${etat}";"2023-06-01 00:30:00"`;
      expect(line.slice(-cells.length)).to.equal(cells);
    }
  });
});
