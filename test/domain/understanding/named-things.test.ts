import { expect } from 'chai';
import { createThingNamer, type Thing, type ThingNamer } from '../../../domain/understanding/named-things.js';
import type { Appel } from '../../../domain/appel/appel.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

describe('domain/understanding/named-things', () => {
  let appel: Appel;
  let namer: ThingNamer;

  before(async () => {
    appel = await facilitateurs2023();
    namer = createThingNamer(appel);
  });

  const named = (text: string, asked?: (thing: Thing) => boolean): readonly string[] =>
    namer(text, asked).map(({ kind, id, span }) => `${kind}:${id} « ${text.slice(span.start, span.end)} »`);

  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['il faut corriger le courriel', ['champ:email « courriel »']],
    ['mon adresse mail est erronée', ['champ:email « adresse mail »']],
    ['j’ai mis un mauvais numéro de portable', ['champ:telephone « numéro de portable »']],
    ['supprimez les relevés d’identité bancaire', ['piece:rib « relevés d’identité bancaire »']],
    ['change l’IBAN', ['piece:rib « IBAN »']],
    ['LA NOTE DE PROJET', ['piece:note_projet « NOTE DE PROJET »']],
    ['je reprends ma deliberation', ['piece:coll_delib « deliberation »']],
    ['la quotitée et la date de démarage', ['champ:etp « quotitée »', 'champ:debut « date de démarage »']],
    [
      'the start date and the name of the organisation',
      ['champ:debut « start date »', 'champ:structure « name of the organisation »'],
    ],
    ['le siège prend l’eau depuis hier', ['champ:adresse « siège »']],
    ['voici la convention de subvention', ['piece:cofinanceurs « convention de subvention »']],
    ['la convention constitutive du GIP', ['piece:gip_convention « convention constitutive du GIP »']],
    ['la convention', ['piece:cofinanceurs « convention »', 'piece:gip_convention « convention »']],
    ['le compte rendu', ['piece:coll_delib « compte rendu »', 'piece:crf « compte rendu »']],
    ['le compte rendu du conseil municipal', ['piece:coll_delib « compte rendu du conseil municipal »']],
    ['nous verrons cela demain matin', []],
    ['', []],
  ];
  for (const [text, things] of rows)
    it(`« ${text} » names ${things.join(', ') || 'nothing'}`, () => {
      expect(named(text)).to.deep.equal(things);
    });

  it('offers each thing that one word names, none of them sure', () => {
    const found = namer('modifier l’adresse');
    expect(found.map(({ id }) => id)).to.deep.equal(['adresse', 'email']);
    for (const { sure } of found) expect(sure).to.equal(0.5);
  });

  it('names only what may be meant here', () => {
    expect(named('voici les comptes', ({ id }) => id !== 'ent_comptes')).to.deep.equal([
      'piece:asso_etats « comptes »',
    ]);
  });

  it('is less sure of a misspelt name, and of a first word', () => {
    expect(namer('le courrriel')[0]?.sure).to.equal(0.8);
    const pieces = appel.pieces.map((piece) => ({ ...piece, mots: { fr: [], en: [] } }));
    const bare = createThingNamer({ champs: [], pieces });
    expect(bare('ma liste')).to.deep.include({
      kind: 'piece',
      id: 'asso_dirigeants',
      span: { start: 3, end: 8 },
      sure: 0.5,
    });
  });

  it('reads the first words of a text that never ends', () => {
    expect(namer('mail '.repeat(2_000))).to.have.length(600);
  });
});
