import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { boiteOf, destinationOf } from '../../../domain/appel/destination.js';
import { checkAccuse, checkTelephones } from '../../../domain/appel/check-accuse.js';
import { checkBoitesAppels, checkRegions } from '../../../domain/appel/check-regions.js';
import { regionsSchema, type Boite, type RegionsFile } from '../../../domain/appel/regions-schema.js';
import {
  buildTerritoires,
  communesOf,
  isFiller,
  lieuOf,
  lieuxOfPostalCode,
  placeWords,
  regionNamed,
  type Lieu,
  type Territoires,
} from '../../../domain/appel/territoires.js';
import { destinationDe } from '../../../domain/dossier/lieu.js';
import { lettersOf } from '../../../domain/text/slips.js';
import { smallIndex, smallRegions } from './small-regions.js';

const built = (boites: Partial<RegionsFile['boites']> = {}): Territoires =>
  buildTerritoires(smallRegions(boites), smallIndex);
const box = (adresse: string, base: Boite['base'] = 'depot'): Boite => ({ adresse, base });
const line = ({ region, departement = '' }: Lieu): string => `${region}/${departement}`;
const places = (lieux: readonly Lieu[] | undefined): string => (lieux ?? []).map(line).join(' ');

describe('the names of places', () => {
  for (const [name, expected] of Object.entries({
    bourgogne: '27/',
    bfc: '27/',
    'bourg saint': '27/',
    reunion: '04/974',
    'la reunion': '04/974',
    'cote d or': '27/21',
    'saone et loire': '27/71',
    'saint denis': '04/974',
    nuits: '27/21',
    corse: '01/2A 27/71',
    'saint martin': '01/978 27/21 27/71',
    ain: '01/971',
    miquelon: '',
  }))
    it(`${name} → ${expected || 'none'}`, () => {
      expect(places(built().noms.get(name))).to.equal(expected);
    });

  it('are compared with slips without their small words, from five letters on', () => {
    const short = built().nomsCourts;
    expect(short.map(({ nom }) => nom)).to.have.members([
      ...['saint martin', 'saint denis', 'corse', 'nuits', 'cote or', 'saone loire', 'reunion', 'reunion'],
      ...['bourgogne', 'bourg saint', 'guadeloupe'],
    ]);
    for (const { nom, lettres, lieux } of short) {
      expect(lettres).to.equal(lettersOf(nom));
      expect(lieux).to.not.equal(undefined);
    }
  });

  it('are read with their shorthand written out, and without what says nothing of a place', () => {
    expect(placeWords('Ste-Hte St Hts')).to.deep.equal(['sainte', 'haute', 'saint', 'hauts']);
    expect(['dans', 'la', 'région', 'macon'].filter(isFiller)).to.deep.equal(['dans', 'la']);
  });
});

describe('a place', () => {
  it('has its département’s region, and its name as it is printed', () => {
    const known = built();
    expect(line(lieuOf(known, '71')!)).to.equal('27/71');
    expect([lieuOf(known, '99'), lieuOf(known, '975')]).to.deep.equal([undefined, undefined]);
    expect(known.departements.get('21')?.nom).to.equal('Côte-d\u2019Or');
    expect(regionNamed(known, '01')).to.deep.equal({
      ...{ code: '01', nom: 'Guadeloupe', de: 'de Guadeloupe', en: 'en Guadeloupe', service: 'DREETS' },
      ...{ serviceConfiance: 'vu', departements: ['971', '2A'], telephone: '05 90 00 00 00' },
    });
    expect(regionNamed(known, '27')).to.not.have.property('telephone');
    expect([...known.rattaches]).to.deep.equal(['978']);
  });

  it('is where its postal code says, whatever département the code begins with', () => {
    const known = built();
    const where = (code: string): string => places(lieuxOfPostalCode(known, code));
    expect(where('71000')).to.equal('27/71');
    expect(where('71999')).to.equal('27/21');
    expect(where('97410')).to.equal('04/974');
    expect(where('20199')).to.equal('01/2A');
    expect(where('20200')).to.equal('');
    expect(where('21340')).to.equal('27/71 27/21');
    expect(communesOf(known, '21340')).to.deep.include({ nom: 'Nolay', departement: '21' });
    expect(communesOf(known, '21000')).to.deep.equal([]);
  });
});

describe('where a dossier goes', () => {
  it('is its département’s mailbox when there is one, else its region’s, else none', () => {
    const known = built({
      regions: { '27': box('r@x.fr'), '04': null },
      departements: { '71': box('d@x.fr') },
    });
    expect(boiteOf(known, { region: '27', departement: '71' })?.adresse).to.equal('d@x.fr');
    expect(boiteOf(known, { region: '27', departement: '21' })?.adresse).to.equal('r@x.fr');
    expect(boiteOf(known, { region: '27' })?.adresse).to.equal('r@x.fr');
    expect(boiteOf(known, { region: '04', departement: '974' })).to.equal(null);
  });

  it('is the mailbox of its own call first, of which another call gets nothing', () => {
    const known = built({
      regions: { '27': box('r@x.fr'), '04': box('s@x.fr') },
      departements: { '21': box('d@x.fr') },
      appels: {
        asso: { regions: { '27': box('asso@x.fr'), '04': null }, departements: { '71': box('asso71@x.fr') } },
      },
    });
    const sent = (region: string, departement: string, appel?: string): string | undefined =>
      destinationOf(known, region, departement, appel).boite;
    expect(sent('27', '71', 'asso')).to.equal('asso71@x.fr');
    expect(sent('27', '21', 'asso')).to.equal('asso@x.fr');
    expect(sent('04', '974', 'asso')).to.equal(undefined);
    for (const other of ['autre', undefined]) {
      expect(sent('27', '71', other)).to.equal('r@x.fr');
      expect(sent('27', '21', other)).to.equal('d@x.fr');
      expect(sent('04', '974', other)).to.equal('s@x.fr');
    }
  });

  it('is its own call’s for two dossiers of one place', () => {
    const known = built({
      regions: { '27': box('r@x.fr') },
      appels: { asso: { departements: { '71': box('asso71@x.fr') } } },
    });
    const champs = [
      { id: 'ou', type: 'territoire' },
      { id: 'la', type: 'departement' },
    ] as unknown as Appel['champs'];
    const boites = ['asso', 'autre'].map(
      (id) => destinationDe(known, { id, champs }, { ou: '27', la: '71' }).boite,
    );
    expect(boites).to.deep.equal(['asso71@x.fr', 'r@x.fr']);
  });

  it('is told to its author when its call is not there', () => {
    const regions = smallRegions({ appels: { asso: {}, perdu: {} } });
    expect(checkBoitesAppels(regions, ['asso'])).to.deep.equal([
      {
        key: 'boiteAppelInconnu',
        path: ['boites', 'appels', 'perdu'],
        values: { appel: 'perdu', connus: 'asso' },
      },
    ]);
  });

  it('has the name and the telephone of the service that reads its mailbox', () => {
    const own = { ...box('a@x.fr'), service: 'DDETS de Saône-et-Loire', telephone: '03 85 00 00 00' };
    expect(destinationOf(built({ departements: { '71': own } }), '27', '71')).to.include({
      service: 'DDETS de Saône-et-Loire',
      telephone: '03 85 00 00 00',
    });
  });

  it('is named with all that is known of it, and with its codes where nothing is', () => {
    const boites = { regions: { '01': { ...box('r@x.fr'), tailleMax: 5_000_000 } } };
    expect(destinationOf(built(boites), '01', '971')).to.deep.equal({
      ...{ service: 'DREETS Guadeloupe', region: 'Guadeloupe', departement: 'Ain' },
      ...{ telephone: '05 90 00 00 00', boite: 'r@x.fr', tailleMax: 5_000_000 },
    });
    expect(destinationOf(built(), '27')).to.deep.equal({ service: 'DREETS Bourgogne', region: 'Bourgogne' });
    expect(destinationOf(built(), '99', '98')).to.deep.equal({ service: 'DREETS 99', region: '99' });
  });
});

describe('what an operator is told of the regions', () => {
  const told = (boites: Partial<RegionsFile['boites']>): readonly unknown[] =>
    checkRegions(smallRegions(boites)).map(({ key, path, values }) => [key, path.join('.'), values]);

  it('is which of them have nowhere to go, by region or by each of their départements', () => {
    expect(
      told({ regions: { '27': null }, departements: { '974': box('x@x.fr'), '971': box('y@x.fr') } }),
    ).to.deep.equal([
      ['regionsSansBoite', 'boites.regions', { nombre: 2, regions: 'Bourgogne, Guadeloupe' }],
    ]);
    const all = {
      regions: { '27': box('a@x.fr'), '01': box('b@x.fr') },
      departements: { '974': box('c@x.fr') },
    };
    expect(told(all)).to.deep.equal([]);
  });

  it('is which mailboxes were published as a contact only', () => {
    const boites = {
      regions: { '27': box('a@x.fr', 'contact'), '04': box('b@x.fr'), '01': box('c@x.fr') },
      departements: { '71': box('d@x.fr', 'contact'), '21': null },
    };
    const contacts = [
      ['boiteContact', 'boites.regions.27', { code: '27', adresse: 'a@x.fr' }],
      ['boiteContact', 'boites.departements.71', { code: '71', adresse: 'd@x.fr' }],
    ];
    expect(told(boites)).to.deep.equal(contacts);
    const { '27': one, '04': other } = boites.regions;
    expect(told({ ...boites, regions: { '27': one, '04': other } })).to.deep.equal([
      ['regionsSansBoite', 'boites.regions', { nombre: 1, regions: 'Guadeloupe' }],
      ...contacts,
    ]);
  });

  it('is which services cannot acknowledge a dossier of an official call, for want of a telephone', () => {
    const official = { mode: 'officiel' as const, voiesDeRecours: { fr: 'r', en: 'r' } };
    const known = built({
      regions: { '27': box('a@x.fr'), '01': box('b@x.fr') },
      departements: { '974': box('c@x.fr') },
    });
    expect(checkTelephones([official], known)).to.deep.equal([
      {
        key: 'officielSansTelephone',
        path: ['regions'],
        values: { nombre: 2, regions: 'Bourgogne, Réunion' },
      },
    ]);
    for (const mode of ['officiel', 'relais'] as const)
      expect(checkTelephones([{ mode }], known)).to.deep.equal([]);
    expect(checkTelephones([{ ...official, mode: 'relais' }], known)).to.deep.equal([]);
    expect(checkTelephones([{ mode: 'relais' }, official], built())).to.deep.equal([]);
    expect(checkTelephones([], known)).to.deep.equal([]);
    expect(checkAccuse({}).concat(checkAccuse({ mode: 'relais' }))).to.deep.equal([]);
  });
});

describe('the file of the regions', () => {
  const faults = (file: RegionsFile): readonly string[] =>
    (regionsSchema.safeParse(file).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );

  it('names no place that it does not have', () => {
    const boites = {
      regions: { '27': null, '99': null },
      departements: { '71': null, '978': null, '98': box('a@x.fr') },
    };
    expect(faults(smallRegions())).to.deep.equal([]);
    expect(faults({ ...smallRegions(boites), rattachements: { '978': '01', '977': '98' } })).to.deep.equal([
      'boites.regions.99 codeInconnu',
      'boites.departements.98 codeInconnu',
      'rattachements.977 codeInconnu',
    ]);
  });
});
