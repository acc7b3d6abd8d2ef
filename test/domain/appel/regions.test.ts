import { expect } from 'chai';
import {
  boiteOf,
  buildTerritoires,
  departementNamed,
  destinationOf,
  regionNamed,
} from '../../../domain/appel/regions.js';
import { regionsSchema } from '../../../domain/appel/regions-schema.js';
import { regionsFile, territoires, territoiresIndex } from '../../support/territoires.js';

describe('the regions', () => {
  it('are 18, with every département in one of them', () => {
    const codes = regionsFile.regions.flatMap(({ departements }) => departements);
    expect(regionsFile.regions).to.have.length(18);
    expect([...codes].sort()).to.deep.equal(territoiresIndex.departements.map(({ code }) => code).sort());
    for (const { code, region } of territoiresIndex.departements)
      expect(regionNamed(territoires, region)?.departements).to.include(code);
  });

  it('have one known mailbox, published as a contact', () => {
    const known = regionsFile.regions.filter(({ code }) => boiteOf(territoires, { region: code }) !== null);
    expect(known.map(({ nom }) => nom)).to.deep.equal(['Bourgogne-Franche-Comté']);
    expect(boiteOf(territoires, { region: '27', departement: '71' })).to.deep.equal({
      adresse: 'dreets-bfc.secae@dreets.gouv.fr',
      base: 'contact',
    });
  });

  it('let a département have a mailbox of its own', () => {
    const boite = { adresse: 'depot@exemple.gouv.fr', base: 'depot' as const };
    const own = buildTerritoires(
      { ...regionsFile, boites: { ...regionsFile.boites, departements: { '2A': boite } } },
      territoiresIndex,
    );
    expect(boiteOf(own, { region: '94', departement: '2A' })).to.deep.equal(boite);
    expect(boiteOf(own, { region: '94', departement: '2B' })).to.equal(null);
  });

  it('know the collectivités attached to another service', () => {
    expect(departementNamed(territoires, '978')).to.deep.equal({
      code: '978',
      nom: 'Saint-Martin',
      region: '01',
    });
  });

  it('refuse a mailbox for a place that is unknown', () => {
    const faulty = { ...regionsFile, boites: { ...regionsFile.boites, departements: { '20': null } } };
    expect(regionsSchema.safeParse(faulty).error?.issues.map(({ path }) => path.join('.'))).to.deep.equal([
      'boites.departements.20',
    ]);
  });

  it('name where a dossier goes, with its mailbox only when one is known', () => {
    expect(destinationOf(territoires, '27', '71')).to.deep.equal({
      service: 'DREETS Bourgogne-Franche-Comté',
      region: 'Bourgogne-Franche-Comté',
      departement: 'Saône-et-Loire',
      boite: 'dreets-bfc.secae@dreets.gouv.fr',
    });
    expect(destinationOf(territoires, '11')).to.deep.equal({
      service: 'DRIEETS Île-de-France',
      region: 'Île-de-France',
    });
  });
});
