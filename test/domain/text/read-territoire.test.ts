import { expect } from 'chai';
import { communesOf } from '../../../domain/appel/territoires.js';
import { nameOf, readTerritoire } from '../../../domain/text/read-territoire.js';
import { territoires } from '../../support/territoires.js';
import { line } from './readings.js';

const short = (text: string, hints = {}): string => {
  const reading = readTerritoire(text, territoires, hints);
  const show = ({ region, departement = '' }: { region: string; departement?: string }): string =>
    `${region}/${departement}`;
  if (reading.kind === 'read') return show(reading.value);
  return reading.kind === 'none'
    ? line(reading)
    : `? ${reading.candidates.map(show).join(' ')} (${reading.reason})`;
};

describe('La Réunion', () => {
  for (const text of [
    'quand a lieu la réunion d’information ?',
    'il y a une réunion demain',
    'la réunion avec la mairie',
  ])
    it(`is not meant by « ${text} »`, () => {
      expect(readTerritoire(text, territoires).kind).not.to.equal('read');
    });

  for (const text of [
    'à la réunion',
    'La Réunion',
    'je suis à la Réunion, est-ce trop tard ?',
    'île de la réunion',
  ])
    it(`is meant by « ${text} »`, () => {
      expect(short(text)).to.match(/^04\//);
    });
});

describe('a region or a département', () => {
  const table: Readonly<Record<string, string>> = {
    'ile de france': '11/',
    'Île-de-France': '11/',
    'on est en ile de france': '11/',
    IDF: '11/',
    PACA: '93/',
    paca: '93/',
    'Provence-Alpes-Côte d’Azur': '93/',
    BFC: '27/',
    ARA: '84/',
    AURA: '84/',
    HDF: '32/',
    alsace: '44/',
    bourgogne: '27/',
    'la Bourgogne': '27/',
    languedoc: '76/',
    'haute normandie': '28/',
    centre: '24/',
    corse: '94/',
    'Pays de la Loire': '52/',
    Loire: '84/42',
    'Loire-Atlantique': '52/44',
    'Hte-Savoie': '84/74',
    'Saône-et-Loire': '27/71',
    '71': '27/71',
    'le 71': '27/71',
    'dans le 93': '11/93',
    'département 2A': '94/2A',
    '2b': '94/2B',
    '1': '84/01',
    '974': '04/974',
    '71100': '27/71',
    '71 100': '27/71',
    'on est dans le 71 100': '27/71',
    'notre siège se trouve rue du Puits, 88 000 Épinal': '44/88',
    'd’où vient ce 62 000 ?': '- territoire.missing',
    'nous demandons 62 000 €': '- territoire.missing',
    '71321 CEDEX': '27/71',
    '20000': '94/2A',
    '20200': '94/2B',
    '97400': '04/974',
    '94390': '11/91',
    'Chalon-sur-Saône': '27/71',
    'chalon sur saone 71100': '27/71',
    'nous sommes à Marseille, en PACA': '93/13',
    Paris: '11/75',
    'la Réunion': '04/974',
    Guadeloupe: '01/971',
    Mayotte: '06/976',
    nord: '32/59',
    'un centre social de Dijon': '27/21',
    'St-Étienne': '84/42',
    Valence: '? 84/26 76/82 (territoire.homonyms)',
    'Valence (26)': '84/26',
    'Saint-Denis à la Réunion': '04/974',
    '52100': '? 44/51 44/52 (territoire.commune)',
    '21340': '? 27/21 27/71 (territoire.commune)',
    '52100 Saint-Dizier': '44/52',
    '05110 Curbans': '93/04',
    '97150': '? 01/978 (territoire.attached)',
    'Saint-Barthélemy 97133': '? 01/977 (territoire.attached)',
    'Bretagne ou Normandie': '? 53/ 28/ (territoire.several)',
    bretange: '? 53/ (territoire.typo)',
    ocitanie: '? 76/ (territoire.typo)',
    'ile de frnace': '? 11/ (territoire.typo)',
    'saone et lore': '? 27/71 (territoire.typo)',
    '99': '- territoire.missing',
    '98800': '- territoire.postalCode',
    '00000': '- territoire.postalCode',
    '🙂': '- territoire.missing',
    '': '- territoire.missing',
    'quelle est la date limite ?': '- territoire.missing',
    'je ne sais pas': '- territoire.missing',
  };
  for (const [text, expected] of Object.entries(table)) {
    it(`${text} → ${expected}`, () => {
      expect(short(text)).to.equal(expected);
    });
  }

  it('finds a commune among those of a shared postal code', () => {
    expect(short('Change', { codePostal: '21340' })).to.equal('27/71');
    expect(communesOf(territoires, '01410').map(({ nom }) => nom)).to.include('Lajoux');
  });

  it('is said back with its names', () => {
    expect(readTerritoire('71', territoires)).to.have.property(
      'said',
      'Saône-et-Loire (71), Bourgogne-Franche-Comté',
    );
    expect(nameOf({ region: '06', departement: '976' }, territoires)).to.equal('Mayotte (976)');
    expect(nameOf({ region: '53' }, territoires)).to.equal('Bretagne');
  });

  it('is not looked for behind slips where a text need not be about one, and is not mistaken for another', () => {
    expect(short('bretange', { asSpelt: true })).to.equal('- territoire.missing');
    expect(short('bretagne', { asSpelt: true })).to.equal('53/');
    expect(short('loire atlantiqe', { asSpelt: true })).to.equal('? 52/44 (territoire.typo)');
  });

  it('answers on a long text', () => {
    expect(short('saint mar '.repeat(100_000))).to.match(/^[?-]/);
  });
});
