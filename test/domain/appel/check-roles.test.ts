import { expect } from 'chai';
import { faults, type Change } from '../../support/small-appel.js';

/** A change of the small call, and the faults that follow; none when it is allowed. */
const TABLE: readonly (readonly [string, readonly Change[], ...string[]])[] = [
  [
    'a second field of a role',
    [['appel', ['champs', 3, 'role'], 'nom']],
    'error appel champs[7].role roleDouble porteur | nom',
    'error appel champs[3] nomIncertain nom',
  ],
  [
    'a role of another type',
    [['appel', ['champs', 2, 'role'], 'montant']],
    'error appel champs[2].role roleType etp | montant | nombre | montant',
  ],
  ['no name of who applies', [['appel', ['champs', 7, 'role'], undefined]], 'error appel champs nomAbsent'],
  [
    'a name that is not asked of everybody',
    [['appel', ['champs', 7, 'facultatif'], true]],
    'error appel champs[7] nomIncertain porteur',
  ],
  [
    'the name that the registry gives',
    [
      ['appel', ['champs', 7, 'role'], undefined],
      ['appel', ['champs', 7, 'registre'], 'nom'],
    ],
  ],
  [
    'a unit of what is no number',
    [['appel', ['champs', 7, 'unite'], { fr: 'u', en: 'u' }]],
    'error appel champs[7].unite cleAutreType porteur | texte | unite | nombre, decimal, calcul',
  ],
  [
    'a first screen and a subject of fields that are not there',
    [
      ['appel', ['essentiel'], [{ titre: { fr: 'Qui', en: 'Who' }, champs: ['porteur', 'parti'] }]],
      ['appel', ['objet'], ['etp', 'absent']],
    ],
    'error appel essentiel[0].champs[1] champInconnu parti | forme, seul, etp, nom, rna, courriel, lieu, porteur',
    'error appel objet[1] champInconnu absent | forme, seul, etp, nom, rna, courriel, lieu, porteur',
  ],
  [
    'a heading of no group',
    [['appel', ['rubriques'], { autre: { fr: 'Autre', en: 'Other' } }]],
    'error appel rubriques.autre rubriqueInconnue autre | projet',
  ],
];

describe('what letters are made with', () => {
  for (const [what, changes, ...wanted] of TABLE)
    it(`${wanted.length === 0 ? 'may be' : 'can’t be'} ${what}`, () => {
      expect(faults(changes)).to.deep.equal(wanted);
    });
});
