import { expect } from 'chai';
import {
  appelNamed,
  namesOnly,
  withoutName,
  type Called,
} from '../../../domain/understanding/named-appels.js';

const called = (id: string, titreCourt: string, titre: string, mots: readonly string[] = []): Called => ({
  ...{ id, titre: { fr: titre, en: id }, titreCourt: { fr: titreCourt, en: id } },
  mots: { fr: [...mots], en: [] },
});

const APPELS = [
  called(
    'postes-2023',
    'AAP facilitateurs 2023',
    'Augmentation du nombre de facilitateurs et de coordinateurs',
  ),
  called('vie-2023', 'Fonds vie associative 2023', 'Fonds pour la vie associative 2023', [
    'fonds pour les associations',
    'FVA',
  ]),
  called('pme-2023', 'Aide transition PME 2023', 'Aide à la transition des petites et moyennes entreprises', [
    'aide aux entreprises',
  ]),
];

describe('The call that a sentence names', () => {
  for (const [text, id, left] of [
    ['et pour l’aide aux entreprises, c’est quand ?', 'pme-2023', 'et pour l’appel, c’est quand ?'],
    ['quelles pièces pour le fonds vie associative 2023 ?', 'vie-2023', 'quelles pièces ?'],
    ['la date limite du Fonds pour les associations', 'vie-2023', 'la date limite de l’appel'],
    ['je dépose au fva', 'vie-2023', 'je dépose à l’appel'],
    ['l’appel à projets facilitateurs est clos ?', 'postes-2023', 'l’appel est clos ?'],
    ['l’AAP facilitateurs', 'postes-2023', 'l’appel'],
    ['Facilitateurs', 'postes-2023', 'l’appel'],
  ] as const)
    it(`« ${text} »`, () => {
      const named = appelNamed(text, APPELS);
      expect(named?.id).to.equal(id);
      expect(withoutName(text, named!.span, 'fr')).to.equal(left);
    });

  for (const text of [
    'je suis une entreprise, je peux candidater ?',
    'le montant de l’aide pour une entreprise ?',
    'et pour une association ?',
    'combien d’ETP de facilitateurs ?',
    'quelle différence entre le fonds vie associative et l’aide aux entreprises ?',
  ])
    it(`none: « ${text} »`, () => {
      expect(appelNamed(text, APPELS)).to.equal(undefined);
    });

  it('is told from what is asked of it', () => {
    const alone = (text: string): boolean => namesOnly(text, appelNamed(text, APPELS)!.span);
    expect(alone('non, plutôt l’aide aux entreprises')).to.equal(true);
    expect(alone('l’aide aux entreprises, c’est quand ?')).to.equal(false);
  });
});
