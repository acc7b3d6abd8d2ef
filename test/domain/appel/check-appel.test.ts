import { expect } from 'chai';
import { check, faults, smallCall, type Change } from '../../support/small-appel.js';

const sauf = (id: string, value: unknown): Change => ['pieces', [0, 'quand', 'sauf'], { [id]: value }];
const RECOURS = { fr: 'Recours.', en: 'Appeal.' };

/** What each rule says: a change, and the only fault that it makes. */
const RULES: readonly (readonly [what: string, changes: readonly Change[], ...faults: readonly string[]])[] =
  [
    ['another folder', [['appel', ['id'], 'autre']], 'error appel id idDossier autre | petit'],
    ['a file limit of what a letter carries', [['appel', ['tailleFichierMax'], 1_000_000]]],
    [
      'files that no letter can carry',
      [['appel', ['tailleFichierMax'], 1_000_001]],
      'warning appel tailleFichierMax tailleCourriel 1000001 | 1000000',
    ],
    [
      'an official call without its remedies',
      [['appel', ['mode'], 'officiel']],
      'warning appel mode officielSansRecours',
    ],
    [
      'an official call with its remedies',
      [
        ['appel', ['mode'], 'officiel'],
        ['appel', ['voiesDeRecours'], RECOURS],
      ],
    ],
    [
      'remedies of a relay',
      [['appel', ['voiesDeRecours'], RECOURS]],
      'warning appel voiesDeRecours recoursInutiles',
    ],
    [
      'two dates and no reason to keep one',
      [['appel', ['dates', 'publiees', 1], { date: '2023-06-15', source: 'page', endroit: 'e' }]],
      'error appel dates.publiees dateSansArbitrage 2023-06-15, 2023-07-01',
    ],
    [
      'the same date twice',
      [['appel', ['dates', 'publiees', 1], { date: '2023-07-01', source: 'page', endroit: 'e' }]],
    ],
    [
      'two dates, and why one counts',
      [
        ['appel', ['dates', 'publiees', 1], { date: '2023-06-15', source: 'page', endroit: 'e' }],
        ['appel', ['dates', 'arbitrage'], RECOURS],
      ],
    ],
    [
      'a date that nobody published',
      [['appel', ['dates', 'publiees', 0, 'date'], '2023-06-15']],
      'error appel dates.retenue dateRetenueInconnue 2023-07-01 | 2023-06-15',
    ],
    [
      'a closing on another day, where the call is',
      [['appel', ['fuseau'], 'Indian/Reunion']],
      'error appel cloture clotureAutreJour 2023-07-01T23:59:59+02:00 | 2023-07-02 | 2023-07-01 | Indian/Reunion',
    ],
    [
      'a place without time',
      [['appel', ['fuseau'], 'Europe/Pari']],
      'error appel fuseau fuseauInconnu Europe/Pari',
    ],
    [
      'a closing at the very opening',
      [['appel', ['ouverture'], '2023-07-01T23:59:59+02:00']],
      'error appel cloture clotureAvantOuverture 2023-07-01T23:59:59+02:00 | 2023-07-01T23:59:59+02:00',
    ],
    ['a closing a second after the opening', [['appel', ['ouverture'], '2023-07-01T23:59:58+02:00']]],
    [
      'a date from nowhere',
      [['appel', ['dates', 'publiees', 0, 'source'], 'ailleurs']],
      'error appel dates.publiees[0].source sourceInconnue ailleurs | page',
    ],
    [
      'a fact from nowhere',
      [['appel', ['faits', 0, 'source'], 'toString']],
      'error appel faits[0].source sourceInconnue toString | page',
    ],
    [
      'a fact told twice',
      [['appel', ['faits', 1], { id: 'plan', texte: 't', source: 'page' }]],
      'error appel faits[1].id idDouble plan',
    ],
    [
      'a field asked twice',
      [['appel', ['champs', 2, 'id'], 'seul']],
      'error appel champs[2].id idDouble seul',
    ],
    [
      'an option offered twice',
      [['appel', ['champs', 0, 'options', 1, 'id'], 'asso'], sauf('forme', 'asso')],
      'error appel champs[0].options[1].id idDouble asso',
    ],
    ['a document asked twice', [['pieces', [1, 'id'], 'rib']], 'error pieces [1].id idDouble rib'],
    [
      'a choice among nothing',
      [['appel', ['champs', 0, 'options'], []]],
      'error appel champs[0] choixSansOptions forme',
    ],
    [
      'options of what is no choice',
      [['appel', ['champs', 2, 'options'], smallOptions()]],
      'error appel champs[2].options optionsInutiles etp | nombre',
    ],
    [
      'words for yes and no of another question',
      [['appel', ['champs', 2, 'reponses'], { oui: [], non: [] }]],
      'error appel champs[2].reponses cleAutreType etp | nombre | reponses | ouinon, engagement',
    ],
    [
      'an option that joins what is no option',
      [['appel', ['champs', 0, 'options', 0, 'ensemble'], ['nulle']]],
      'error appel champs[0].options[0].ensemble[0] ensembleInconnu asso | nulle',
    ],
    [
      'bounds the wrong way round',
      [['appel', ['champs', 2, 'bornes'], { min: 2, max: 1 }]],
      'error appel champs[2].bornes bornesInversees 2 | 1',
    ],
    ['bounds that leave one value', [['appel', ['champs', 2, 'bornes'], { min: 2, max: 2 }]]],
    [
      'a field of the wrong type for what the registry says',
      [['appel', ['champs', 4, 'registre'], 'adresse']],
      'error appel champs[4].registre registreType rna | adresse',
    ],
    [
      'a condition on what is never asked',
      [sauf('taille', 1)],
      'error pieces [0].quand.sauf.taille conditionChampInconnu taille | forme, seul, etp, nom, rna, courriel, lieu, porteur',
    ],
    [
      'a condition on what is asked later',
      [['appel', ['champs', 0, 'quand'], { si: { seul: true } }]],
      'error appel champs[0].quand.si.seul conditionChampApres seul',
    ],
    [
      'a condition on itself',
      [['appel', ['champs', 3, 'quand'], { si: { nom: 'x' } }]],
      'error appel champs[3].quand.si.nom conditionChampApres nom',
    ],
    [
      'an option that there is not',
      [sauf('forme', ['asso', 'epci', 'gip'])],
      'error pieces [0].quand.sauf.forme conditionOption forme | epci | asso, gip',
    ],
    ['yes in letters', [sauf('seul', 'oui')], 'error pieces [0].quand.sauf.seul conditionOuiNon seul | oui'],
    ['a number in letters', [sauf('etp', '2')], 'error pieces [0].quand.sauf.etp conditionNombre etp | 2'],
    ['a number where text is said', [sauf('nom', 2)], 'error pieces [0].quand.sauf.nom attenduTexte 2'],
    [
      'conditions that hold',
      [['pieces', [0, 'quand'], { si: { forme: 'gip', etp: 2 }, sauf: { nom: ['x'], seul: true } }]],
    ],
    [
      'a condition that nobody can read',
      [['pieces', [0, 'condition'], undefined]],
      'error pieces [0] conditionSansTexte rib',
    ],
    [
      'a template that is not there',
      [['pieces', [0, 'modele'], 'budget.docx']],
      'error pieces [0].modele modeleManquant budget.docx',
    ],
    ['a template that is there', [['pieces', [0, 'modele'], 'lettre.docx']]],
    [
      'an optional document with the name of an optional field',
      [['pieces', [1, 'id'], 'rna']],
      'error pieces [1].id idPartage rna',
    ],
    ['an optional document with the name of a required field', [['pieces', [1, 'id'], 'nom']]],
    ['a required document with the name of an optional field', [['pieces', [0, 'id'], 'rna']]],
    [
      'a format that cannot be proved',
      [['pieces', [0, 'formats'], ['pdf', 'csv']]],
      'error pieces [0].formats[1] formatInconnu csv | pdf, docx, odt, xlsx, ods, jpg, png',
    ],
    [
      'a format that can run',
      [['pieces', [0, 'formats'], ['XLSM']]],
      'error pieces [0].formats[0] formatRefuse XLSM | pdf, docx, odt, xlsx, ods, jpg, png',
    ],
  ];

describe('the rules of a call', () => {
  it('find nothing in a sound one, and hand it over whole', () => {
    const { appel, faq, problems } = check([]);
    expect(problems).to.deep.equal([]);
    expect(appel?.champs.map(({ id }) => id)).to.deep.equal([
      'forme',
      'seul',
      'etp',
      'nom',
      'rna',
      'courriel',
      'lieu',
      'porteur',
    ]);
    expect(appel?.pieces.map(({ id }) => id)).to.deep.equal(['rib', 'note']);
    expect(faq.fr.map(({ id }) => id)).to.deep.equal(['ou', 'quand']);
    expect(faq.en.find(({ id }) => id === 'quand')).to.deep.equal((smallCall().en as unknown[])[0]);
  });

  for (const [what, changes, ...found] of RULES)
    it(`${found.length === 0 ? 'allow' : 'refuse'} ${what}`, () => {
      expect(faults(changes)).to.deep.equal(found);
    });

  it('still run on what could be read, and hand over no call', () => {
    const faulty: Change[] = [
      ['appel', ['minutesEstimees'], 'x'],
      ['appel', ['champs', 1, 'id'], 'forme'],
      ['appel', ['champs', 3, 'quand'], { si: { forme: 'asso' } }],
    ];
    expect(faults(faulty)).to.deep.equal([
      'error appel minutesEstimees attenduNombre x',
      'error appel champs[1].id idDouble forme',
    ]);
    expect(check(faulty)).to.not.have.property('appel');
  });

  it('hand over no call without its documents, nor documents without their call', () => {
    for (const part of ['appel', 'pieces'] as const) {
      const { appel, problems } = check([[part, [], null]]);
      expect(appel).to.equal(undefined);
      expect(problems.some(({ file, key }) => file === part && key === 'fichierVide')).to.equal(true);
    }
  });
});

function smallOptions(): unknown {
  return (smallCall().appel as { champs: { options: unknown }[] }).champs[0]?.options;
}
