import { expect } from 'chai';
import fc from 'fast-check';
import { hear, type Marks } from '../../../domain/understanding/said.js';

const clauses = (text: string): string[] => hear(text, 'fr').clauses.map((clause) => clause.text);
const cores = (text: string): string[] => {
  const said = hear(text, 'fr');
  return said.clauses.map(({ core }) => said.text.slice(core.start, core.end));
};
const marks = (text: string): Marks | undefined => hear(text, 'fr').clauses.at(-1)?.marks;

describe('a message, read into clauses', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    'Le Relais. Faut-il le sigle ?': ['Le Relais.', 'Faut-il le sigle ?'],
    '39, c’est bien cela ?': ['39,', "c'est bien cela ?"],
    'la mairie de Dole mais elle hésite encore': ['la mairie de Dole', 'mais elle hésite encore'],
    '12 000 € ; au fait qui lira le dossier ?': ['12 000 € ;', 'au fait qui lira le dossier ?'],
    'deux lignes\net une autre': ['deux lignes', 'et une autre'],
    'M. Paul Roux, gérant': ['M. Paul Roux, gérant'],
    '4 av. du Gén. Leclerc, St. Claude': ['4 av. du Gén. Leclerc, St. Claude'],
    'S.A.R.L. du Pont': ['S.A.R.L. du Pont'],
    'le 01.09.2023 pour 25.000,50 €': ['le 01.09.2023 pour 25.000,50 €'],
    'p.roux@asso.fr ou www.asso.fr/?a=b': ['p.roux@asso.fr ou www.asso.fr/?a=b'],
    '03. 84. 00. 11. 22': ['03. 84. 00. 11. 22'],
    '« On y va ? Oui ! » est le titre': ['« On y va ? Oui ! » est le titre'],
    '30 000 euh non 32 000': ['30 000', 'euh non 32 000'],
    'Pas le Doubs, le Jura': ['Pas le Doubs,', 'le Jura'],
    'le Jura, pas le Doubs': ['le Jura,', 'pas le Doubs'],
    'Le siège, c’est où ?': ["Le siège, c'est où ?"],
    'trois rue du bac est-ce que ça suffit': ['trois rue du bac', 'est-ce que ça suffit'],
    'attends... non': ['attends... non'],
    'Le Bac / 2 ETP/ total 30 000': ['Le Bac', '2 ETP', 'total 30 000'],
    'le 01/ 09/ 2023 et/ou le 2': ['le 01/ 09/ 2023 et/ou le 2'],
    '• Le Bac\n• Dole': ['• Le Bac', '• Dole'],
    '0,5 et on peut en demander plus ?': ['0,5', 'et on peut en demander plus ?'],
    'paul@asso.fr voilà c’est bien noté ?': ['paul@asso.fr voilà', "c'est bien noté ?"],
    'Et si on y allait ?': ['Et si on y allait ?'],
    'la mairie on peut la compter ?': ['la mairie on peut la compter ?'],
    '': [],
    '   ': [],
  };
  for (const [text, expected] of Object.entries(table)) {
    it(`cuts « ${text.replace('\n', '⏎')} »`, () => {
      expect(clauses(text)).to.deep.equal(expected);
    });
  }

  it('leaves out what wraps an answer', () => {
    const wrapped: Readonly<Record<string, string>> = {
      'alors chez nous c’est Le Phare, voilà merci': 'Le Phare',
      'Bonjour, le nom c’est Le Phare': 'Le Phare',
      'ça s’appelle Le Phare': 'Le Phare',
      'sa sapelle Le Phare': 'Le Phare',
      'il s’agit de l’Ardèche': 'Ardèche',
      'euh ben je crois que c’est l’Ardèche': "l'Ardèche",
      'hello, we are called The Beacon, thanks': 'The Beacon',
      'my number is 01 99 00 11 22': '01 99 00 11 22',
      'Notre siège social est situé à Privas': 'à Privas',
      'c Le Phare': 'Le Phare',
    };
    for (const [text, core] of Object.entries(wrapped)) expect(cores(text)[0], text).to.equal(core);
  });

  it('keeps a core even where all is wrapping', () => {
    expect(cores('bonjour merci')).to.deep.equal(['merci']);
    expect(cores('voilà')).to.deep.equal(['voilà']);
  });

  const questions = [
    'quel papier voulez-vous',
    'c koi un rna',
    'c ou',
    'je me demande si le sigle suffit',
    'savez-vous qui répond',
    'ki doit signer',
    'esk le maire peut signer',
    'c’est le siège ou l’agence',
    'should we give the acronym',
    'le cachet est-il nécessaire',
    'pk vous demandez ça',
    'what does it mean',
  ];
  for (const text of questions) {
    it(`hears a question in « ${text} »`, () => {
      expect(marks(text)?.question).to.equal(true);
    });
  }

  const statements = [
    'oui',
    '71 quoi',
    'le nom est Rendez-vous emploi',
    'Quimper',
    'ou alors Vesoul',
    'peut-être Dole',
  ];
  for (const text of statements) {
    it(`hears no question in « ${text} »`, () => {
      expect(marks(text)?.question).to.equal(false);
    });
  }

  it('hears what is denied, doubted, taken back, corrected or conditional', () => {
    expect(marks('ce n’est pas une mutuelle')?.negation).to.equal(true);
    expect(marks('on est pas une mutuelle')?.negation).to.equal(true);
    expect(marks('it isn’t a charity')?.negation).to.equal(true);
    expect(marks('dans le Pas-de-Calais')?.negation).to.equal(false);
    expect(marks('pourquoi pas')?.negation).to.equal(false);
    expect(marks('environ douze')?.doubt).to.equal('hedged');
    expect(marks('je sais pas trop')?.doubt).to.equal('unknown');
    expect(marks('faut que je demande à la trésorière')?.doubt).to.equal('unknown');
    expect(marks('I have to ask my boss')?.doubt).to.equal('unknown');
    expect(marks('le 3 enfin non le 4')?.repair).to.equal(true);
    expect(marks('pas dix, onze')?.repair).to.equal(true);
    expect(marks('le numéro donné tout à l’heure est faux')?.correction).to.equal(true);
    expect(marks('d’accord, si rien n’est perdu')?.condition).to.equal(true);
    expect(marks('je me demande si rien n’est perdu')?.condition).to.equal(false);
    expect(marks('Besançon')).to.deep.equal({
      ...{
        question: false,
        negation: false,
        doubt: 'none',
        repair: false,
        correction: false,
        condition: false,
      },
    });
  });

  it('reads any text into ordered clauses that hold their core', () => {
    const words = fc.constantFrom(
      'pas',
      'mais',
      ',',
      '.',
      '?',
      '«',
      '»',
      'c’est',
      '12',
      '\n',
      'euh non',
      'ou',
      'İ',
      'œ',
      '🙂',
      ';',
      'M.',
      '"',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 300 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const said = hear(text, 'fr');
        let at = 0;
        for (const { start, end, core, text: part } of said.clauses) {
          expect(start).to.be.at.least(at);
          expect(end).to.be.above(start).and.at.most(said.text.length);
          expect(core.start).to.be.at.least(start);
          expect(core.end).to.be.above(core.start).and.at.most(end);
          expect(part).to.equal(said.text.slice(start, end));
          at = end;
        }
      }),
    );
  });

  it('reads ten thousand characters of anything', () => {
    for (const part of [
      'c’est ',
      'pas ',
      'n’',
      'a.',
      '? ',
      'notre nom de la ',
      ', mais ',
      '« ',
      '12 . ',
      '; ',
      'x',
    ]) {
      expect(hear(part.repeat(10_000 / part.length), 'fr').clauses.length).to.be.within(1, 40);
    }
  });
});
