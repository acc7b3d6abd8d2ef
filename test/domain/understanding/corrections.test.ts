import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { createThingNamer, type ThingNamer } from '../../../domain/understanding/named-things.js';
import { namedAnswers } from '../../../domain/understanding/named-answers.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';
import { hearing } from '../champs/hearing.js';

const ANSWERED: Valeurs = {
  siret: '99999238100023',
  structure: 'Passage à Niveaux',
  formeJuridique: 'association',
  region: '27',
  departement: '71',
  adresse: '12 rue des Lilas, 71000 Mâcon',
  rna: 'W712001234',
  representantLegal: true,
  signataire: 'Odile Bertrand, présidente',
  contact: 'Karim Delmas, chargé de mission',
  email: 'karim.delmas@example.org',
  telephone: '+33199005577',
  projet: 'Clauses en Saône',
  poste: 'facilitateur',
  etp: 1,
  territoireProjet: 'Mâcon',
  debut: '2023-09-01',
  montant: 30000,
  cofinance: true,
};

describe('A correction of an earlier answer', () => {
  let appel: Appel;
  let namer: ThingNamer;
  before(async () => {
    appel = await facilitateurs2023();
    namer = createThingNamer(appel);
  });

  /** What a text corrects while a field is asked. */
  async function corrected(text: string, at = 'renouvellement', answered = ANSWERED): Promise<Valeurs> {
    const asked = appel.champs.find(({ id }) => id === at);
    if (asked === undefined) throw new Error('The call has no such field');
    const base = { ...hearing(text, asked, answered), territoires };
    const found = await namedAnswers({ ...base, appel, namer, asked, askedIsRead: false });
    return Object.assign(
      {},
      ...found.filter(({ corrects }) => corrects).map(({ answers }) => answers),
    ) as Valeurs;
  }

  const rows: Readonly<Record<string, Valeurs>> = {
    'tout compte fait on prendra plutôt un mi-temps': { etp: 0.5 },
    'Finalement ça sera 2,5 ETP': { etp: 2.5 },
    'en fait le poste démarrera le 2 novembre 2023': { debut: '2023-11-02' },
    'finalement on démarre en décembre 2023': { debut: '2023-12-01' },
    'en réalité nous demanderons 36 400 euros': { montant: 36400 },
    'finalement le projet s’appellera « Achats du Val »': { projet: 'Achats du Val' },
    'pour le titre du projet notez plutôt Clauses du Val': { projet: 'Clauses du Val' },
    'le signataire ce sera plutôt Paul Rey, trésorier': { signataire: 'Paul Rey, trésorier' },
    'je suis le contact, Paul Rey': { contact: 'Paul Rey' },
    'the contact is me, Ann Lee, programme manager; email ann.lee@example.org': {
      contact: 'Ann Lee, programme manager',
      email: 'ann.lee@example.org',
    },
    'la personne à contacter n’est pas notre présidente mais moi-même, Paul Rey': { contact: 'Paul Rey' },
    'le contact sera Paul Rey, chef de projet': { contact: 'Paul Rey, chef de projet' },
    'L’intitulé du projet change : Clauses du Val': { projet: 'Clauses du Val' },
    'En fait le montant c’est 32 500 € et pas 30 000': { montant: 32500 },
    'j’avais mis 30 000 euros, il faut lire 33 000 euros': { montant: 33000 },
    'remplacez 30 000 € par 31 000 €': { montant: 31000 },
    'I wrote 1 FTE, it should be 0.5': { etp: 0.5 },
    'Erreur sur la date de début : ce sera le 2 novembre 2023': { debut: '2023-11-02' },
    'nous ne sommes pas une association mais une fondation': { formeJuridique: 'fondation' },
    'le nom, pardon, je corrige : Passages à Niveau': { structure: 'Passages à Niveau' },
    'Contact : Delmas avec un Z, Delmaz, pas Delmas': { contact: 'Karim Delmaz, chargé de mission' },
    'le signataire c’est Bertrant, pas Bertrand': { signataire: 'Odile Bertrant, présidente' },
    'l’adresse, c’est le 14 rue des Lilas au lieu du 12': { adresse: '14 rue des Lilas, 71000 Mâcon' },
    'le rna se termine par 43, pas 34': { rna: 'W712001243' },
    'il faut lire, s’agissant de la personne à contacter, Inès Rahal et non Karim Delmas': {
      contact: 'Inès Rahal',
    },
    'non le territoire cest pas bon, mettez : les quartiers de Chalon': {
      territoireProjet: 'les quartiers de Chalon',
    },
    'et le territoire mettez juste: le Clunisois': { territoireProjet: 'le Clunisois' },
    'ajoutez Tournus au territoire': { territoireProjet: 'Mâcon, Tournus' },
    'Finalement pas de cofinanceurs': { cofinance: false },
    'change the project title to Clauses on the river': { projet: 'Clauses on the river' },
    'finalement on demande les deux postes, facilitateur et coordinateur': { poste: 'les_deux' },
  };
  for (const [text, answers] of Object.entries(rows))
    it(`« ${text} »`, async () => {
      expect(await corrected(text)).to.deep.include(answers);
    });

  it('touches whole numbers of a text only, and keeps all that a list is given', async () => {
    const cofinanceurs = 'FSE+, 28 500 € ; Département, 12 000 €';
    const given = { ...ANSWERED, cofinanceurs };
    expect(await corrected('lire 90 000 € et non 90 000 000 €', 'montant', given)).to.not.have.property(
      'cofinanceurs',
    );
    const list = 'Ville de Cluny, 4 500 € ; Région Bretagne, 11 000 €';
    expect(await corrected(`Rectification des cofinanceurs : ${list}.`, 'debut', given)).to.deep.equal({
      cofinanceurs: list,
    });
    expect(
      await corrected('aux noms des cofinanceurs, ajouter la Ville de Cluny pour 3 000 €', 'debut', given),
    ).to.deep.equal({ cofinanceurs: `${cofinanceurs}, la Ville de Cluny pour 3 000 €` });
  });

  it('is of the last answer when nothing says another', async () => {
    expect(await corrected('pardon, les deux', 'etp')).to.deep.equal({ poste: 'les_deux' });
    expect(await corrected('oups je me suis trompée, 0,8', 'territoireProjet')).to.deep.equal({ etp: 0.8 });
    expect(await corrected('0,8', 'territoireProjet')).to.deep.equal({});
  });

  const nothing: readonly string[] = [
    'c’est notre premier dossier, pas un renouvellement',
    'je ne sais pas encore, il faut que je demande à la présidente',
    'non',
    'pas cette année',
    'personne n’a encore signé chez nous',
    'je n’ai pas de mail sous la main',
    'Est-ce que le montant peut changer après ?',
    'on n’a jamais eu d’aide avant, sauf erreur',
    'd’où sortent ces 58 000 € ? je ne les ai écrits nulle part',
    '58 000 € n’est dans aucun de nos papiers',
    'Correction : le coût total du projet est de 51 000 € et non de 50 000 €',
    'I never wrote €58,000, our whole budget is €51,000',
  ];
  for (const text of nothing)
    it(`is not « ${text} »`, async () => {
      expect(await corrected(text)).to.deep.equal({});
    });
});
