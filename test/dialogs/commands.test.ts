import { expect } from 'chai';
import { COMMANDS, readCommand } from '../../dialogs/commands.js';
import type { Say } from '../../dialogs/words.js';
import { words } from '../support/fixtures.js';

const fr: Say = (key, values) => words('fr', key, values);
const en: Say = (key, values) => words('en', key, values);

describe('A command', () => {
  for (const [langue, say] of Object.entries({ fr, en }))
    for (const name of COMMANDS)
      it(`« ${name} » is read in each of its wordings (${langue})`, () => {
        for (const form of say(`commandes:${name}`).split('|'))
          expect(readCommand(form, say), form).to.deep.equal({ name, rest: '' });
      });

  const read: Readonly<Record<string, string | undefined>> = {
    'Commencer mon dossier': 'commencer',
    'Bonjour, je veux commencer mon dossier svp !': 'commencer',
    'OÙ J’EN SUIS': 'ou_j_en_suis',
    'où en suis-je': 'ou_j_en_suis',
    'Plus tard.': 'plus_tard',
    Précédent: 'retour',
    'stop stop stop': undefined,
    'comment modifier mon dossier ?': undefined,
    'où j’en suis ?': 'ou_j_en_suis',
    'ou j en suis': 'ou_j_en_suis',
    'déposer ?': undefined,
    'comment annuler': undefined,
    'retour en emploi des personnes éloignées': undefined,
    merci: undefined,
    '': undefined,
    '🙂': undefined,
    [`annuler ${'a'.repeat(100)}`]: undefined,
  };
  for (const [text, name] of Object.entries(read))
    it(`« ${text.slice(0, 50)} » → ${name ?? 'none'}`, () => {
      expect(readCommand(text, fr)?.name).to.equal(name);
    });

  const changed: Readonly<Record<string, string>> = {
    'modifier le SIRET': 'le siret',
    'Je voudrais changer l’adresse': 'l adresse',
    'corriger nom de la structure svp': 'nom de la structure',
    modifier: '',
  };
  for (const [text, rest] of Object.entries(changed))
    it(`« ${text} » says what to change`, () => {
      expect(readCommand(text, fr)).to.deep.equal({ name: 'modifier', rest });
    });
});
