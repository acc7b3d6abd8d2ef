import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { createThingNamer } from '../../../domain/understanding/named-things.js';
import { hear } from '../../../domain/understanding/said.js';
import { thingPicked } from '../../../domain/understanding/things-picked.js';

const piece = (id: string, fr: string, mots: readonly string[] = []): object => ({
  id,
  libelle: { fr, en: fr },
  mots: { fr: mots, en: [] },
});
const pieces = [
  piece('budget', 'Budget prévisionnel', ['le plan de financement']),
  piece('comptes', 'Comptes annuels', ['le bilan']),
  piece('rapport', 'Rapport d’activité'),
  piece('rapport_cac', 'Rapport du commissaire aux comptes'),
] as unknown as Appel['pieces'];
const namer = createThingNamer({ champs: [], pieces });
const listed = pieces.map(({ id, libelle }) => ({ kind: 'piece' as const, id, label: libelle.fr }));

describe('The document that a message picks in a list', () => {
  const picks: Readonly<Record<string, string | undefined>> = {
    'Budget prévisionnel': 'budget',
    '« budget previsionnel », svp': 'budget',
    'le budget': 'budget',
    'je voudrais donner le budget': 'budget',
    'plutôt le plan de financement': 'budget',
    'le bilan': 'comptes',
    'le bugdet': 'budget',
    '2': 'comptes',
    'la troisième': 'rapport',
    'le dernier': 'rapport_cac',
    '7': undefined,
    'le rapport': undefined,
    'le rapport d’activité': 'rapport',
    'le budget et le bilan': undefined,
    'c’est quoi le budget ?': undefined,
    'pas le budget': undefined,
    'je n’ai pas le budget': undefined,
    'le trésorier a quitté la réunion avant la fin du vote sur le budget': undefined,
    bonjour: undefined,
    '': undefined,
  };
  for (const [text, expected] of Object.entries(picks))
    it(`« ${text} » → ${expected ?? 'none'}`, () => {
      expect(thingPicked(hear(text, 'fr'), listed, namer)?.id).to.equal(expected);
    });
});
