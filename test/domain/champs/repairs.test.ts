import { readsAs } from './read-as.js';
import type { ChampType } from '../../../domain/champs/champs.js';

/** The same turns of phrase, whatever the field asks: two values of its type, as they are typed and as they are stored. */
const VALUES: readonly { type: ChampType; one: string; two: string; kept: string; first: string }[] = [
  { type: 'nombre', one: '2', two: '3', kept: '3', first: '2' },
  { type: 'montant', one: '20 000 €', two: '30 000 €', kept: '30000', first: '20000' },
  {
    type: 'date',
    one: '4 septembre 2023',
    two: '11 septembre 2023',
    kept: '2023-09-11',
    first: '2023-09-04',
  },
  {
    type: 'telephone',
    one: '01 23 45 67 89',
    two: '06 12 34 56 78',
    kept: '06 12 34 56 78',
    first: '01 23 45 67 89',
  },
  {
    type: 'siret',
    one: '35600000000048',
    two: '73282932000074',
    kept: '73282932000074',
    first: '35600000000048',
  },
  {
    type: 'email',
    one: 'a.roux@exemple.fr',
    two: 'b.roux@exemple.fr',
    kept: 'b.roux@exemple.fr',
    first: 'a.roux@exemple.fr',
  },
  { type: 'rna', one: 'W712000123', two: 'W712000456', kept: 'W712000456', first: 'W712000123' },
];

describe('what is taken back in the same message', () => {
  for (const { type, one, two, kept, first } of VALUES)
    describe(type, () => {
      readsAs(type, {
        [one]: first,
        [`pas ${one}, ${two}`]: kept,
        [`${one}, pas ${two}`]: first,
        [`${one} euh non ${two}`]: kept,
        [`${one}. Enfin non, ${two}.`]: kept,
        [`${one} pardon ${two}`]: kept,
        [`non pas ${one} mais ${two}`]: kept,
        [`${two} ; ${one} n’est plus bon`]: kept,
      });
    });
});
