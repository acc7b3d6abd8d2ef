import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { factsInPassing, type Fact } from '../../../domain/understanding/passing/facts-in-passing.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';
import { hearing } from '../champs/hearing.js';

describe('What is said in passing', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  async function facts(text: string, at?: string): Promise<readonly Fact[]> {
    const asked = appel.champs.find(({ id }) => id === at);
    const [first] = appel.champs;
    if (first === undefined) throw new Error('The call asks nothing');
    return factsInPassing({ ...hearing(text, first), territoires }, appel, asked);
  }

  const rows: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    'Je suis Odile Bertrand, présidente de l’association Le Grand Pré, et je voudrais candidater': {
      structure: 'Le Grand Pré',
      signataire: 'Odile Bertrand, présidente',
      contact: 'Odile Bertrand',
    },
    'moi c karim benali chargé de mission a la mission locale du Haut-Jura': {
      structure: 'Mission locale du Haut-Jura',
      contact: 'Karim Benali',
    },
    'je m’appelle nadia ould et je travaille pour le CCAS de Vesoul': {
      structure: 'CCAS de Vesoul',
      contact: 'Nadia Ould',
    },
    'Notre directrice, Lucie Aubry, signera': { signataire: 'Lucie Aubry, directrice' },
    'vous pouvez joindre notre comptable Paul Rey': { contact: 'Paul Rey' },
    'Bonjour, mairie de Tournus, on aimerait un poste à 1,5 ETP': {
      structure: 'Mairie de Tournus',
      etp: 1.5,
    },
    'nous sommes une association loi 1901 qui s’appelle Coup de Pouce': { structure: 'Coup de Pouce' },
    'Hello, I’m Jane Doe, director of the charity Green Paths': {
      structure: 'Green Paths',
      signataire: 'Jane Doe, director',
      contact: 'Jane Doe',
    },
    'présidente elle-même, odile bertrand, 03 84 00 00 00': {
      signataire: 'Odile Bertrand, présidente',
      telephone: '03 84 00 00 00',
    },
    'contact : luc marchand, gérant': { contact: 'Luc Marchand' },
    'scop / les copains du bac / 0,8 etp / 31000 / 44000': {
      structure: 'les copains du bac',
      formeJuridique: 'entreprise',
      etp: 0.8,
      montant: 31000,
    },
    'Association intermédiaire, loi 1901': {},
    'c’est la fondation Anne-Merckel Merckel avec un K': { structure: 'Fondation Anne-Merckel' },
    'je suis complètement perdue': {},
    'je suis le maire de Tournus': {},
    'je ne suis pas Odile Bertrand, présidente de l’association Le Grand Pré': {},
    'est-ce que l’association Le Grand Pré peut déposer ?': {},
    'on est une association d’insertion': {},
    'c’est pour notre association': {},
    'Je suis d’accord avec la présidente': {},
  };
  for (const [text, expected] of Object.entries(rows))
    it(text, async () => {
      const found = await facts(text);
      expect(Object.fromEntries(found.map(({ champ, valeur }) => [champ, valeur]))).to.deep.equal(expected);
    });

  it('keeps apart how to reach somebody else than the contact', async () => {
    const [email] = await facts('Odile Bertrand, présidente, odile@exemple.fr', 'signataire');
    expect(email).to.deep.equal({ champ: 'email', valeur: 'odile@exemple.fr', autrui: true });
    const [hers] = await facts('le courriel de la présidente est odile@exemple.fr', 'structure');
    expect(hers?.autrui).to.equal(true);
    const [mine] = await facts('mon mail est odile@exemple.fr', 'structure');
    expect(mine?.autrui).to.equal(undefined);
  });
});
