import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import nock from 'nock';
import { RechercheEntreprises } from '../../../bot/registry/recherche-entreprises.js';
import type { ReponseRegistre } from '../../../domain/dossier/registre.js';
import { answerWith, etablissement, REGISTRY_URL, unite } from '../../support/registry-answers.js';

const SIRET = '77567227221138';
const ASKED = {
  q: SIRET,
  minimal: 'true',
  include: 'siege,matching_etablissements,complements',
  per_page: '1',
};
/** A body that begins and never ends. */
const begun = (text: string): PassThrough => {
  const body = new PassThrough();
  body.write(text);
  return body;
};
const INJOIGNABLE: ReponseRegistre = { kind: 'injoignable' };

describe('the public registry', () => {
  let now = 0;
  const client = (url = REGISTRY_URL): RechercheEntreprises =>
    new RechercheEntreprises({ url, now: () => now, timeLimitMs: 100 });
  const search = (): nock.Interceptor => nock(REGISTRY_URL).get('/search').query(ASKED);
  const answered = (body: nock.Body): Promise<ReponseRegistre> => {
    search().reply(200, body);
    return client().etablissement(SIRET);
  };
  beforeEach(() => {
    now = Date.parse('2023-05-15T08:00:00Z');
  });
  afterEach(() => {
    nock.cleanAll();
  });

  it('tells an établissement: name, address, town, legal category, RNA, state', async () => {
    expect(await answered(answerWith(unite(SIRET)))).to.deep.equal({
      kind: 'trouve',
      fiche: {
        etat: 'actif',
        nom: "MAISON DE L'EMPLOI DU MACONNAIS",
        adresse: "12 RUE DE L'EGLISE 71000 MACON",
        commune: '71270',
        natureJuridique: '9220',
        rna: 'W712000123',
      },
    });
  });

  it('gives the address of the établissement that was asked about, not of the seat', async () => {
    const seat = etablissement('77567227200012', { adresse: '1 RUE DE PARIS 75001 PARIS', commune: '75101' });
    const body = answerWith(unite(SIRET, { siege: seat }));
    expect(await answered(body)).to.have.nested.property('fiche.commune', '71270');
    const unlisted = answerWith(unite(SIRET, { siege: seat, matching_etablissements: [] }));
    expect(await answered(unlisted))
      .to.deep.include({ kind: 'trouve' })
      .and.nested.include({
        'fiche.etat': 'inconnu',
        'fiche.adresse': undefined,
        'fiche.nom': "MAISON DE L'EMPLOI DU MACONNAIS",
      });
  });

  for (const [what, changes] of [
    ['a closed établissement', { siege: etablissement(SIRET, { etat_administratif: 'F' }) }],
    ['a ceased organisation', { etat_administratif: 'C' }],
  ] as const)
    it(`tells ${what} as ceased`, async () => {
      expect(await answered(answerWith(unite(SIRET, changes)))).to.have.nested.property(
        'fiche.etat',
        'cesse',
      );
    });

  it('leaves out what is missing, too long or undisclosed', async () => {
    const body = answerWith({
      siren: SIRET.slice(0, 9),
      nom_complet: '[NON-DIFFUSIBLE]',
      nature_juridique: null,
      etat_administratif: 'A',
      siege: { siret: SIRET, adresse: 'A'.repeat(501), etat_administratif: 'A' },
      complements: { identifiant_association: 'W12' },
    });
    expect(await answered(body)).to.deep.equal({
      kind: 'trouve',
      fiche: {
        etat: 'actif',
        nom: undefined,
        adresse: undefined,
        commune: undefined,
        natureJuridique: undefined,
        rna: undefined,
      },
    });
  });

  it('knows no such SIRET: no result, or another organisation’s', async () => {
    expect(await answered(answerWith())).to.deep.equal({ kind: 'introuvable' });
    expect(await answered(answerWith(unite('73282932000074')))).to.deep.equal({ kind: 'introuvable' });
  });

  for (const status of [400, 404, 500, 503])
    it(`is out of reach when it answers ${status}`, async () => {
      search().reply(status, { erreur: 'indisponible' });
      expect(await client().etablissement(SIRET)).to.deep.equal(INJOIGNABLE);
    });

  for (const [what, body] of [
    ['a page', '<!doctype html><title>Maintenance</title>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['results that are none', '{"results":"beaucoup"}'],
    ['a result without SIREN', '{"results":[{"nom_complet":"X"}]}'],
    ['a number for a name', JSON.stringify(answerWith(unite(SIRET, { nom_raison_sociale: 12 })))],
    ['half an answer', JSON.stringify(answerWith(unite(SIRET))).slice(0, 200)],
    ['an endless answer', JSON.stringify(answerWith(unite(SIRET, { sigle: 'A'.repeat(600_000) })))],
  ] as const)
    it(`is out of reach when it answers ${what}`, async () => {
      expect(await answered(body)).to.deep.equal(INJOIGNABLE);
    });

  it('is out of reach when it is silent, cut, redirected or unknown', async () => {
    search()
      .delay(10_000)
      .reply(200, answerWith(unite(SIRET)));
    expect(await client().etablissement(SIRET), 'silent').to.deep.equal(INJOIGNABLE);
    nock.cleanAll();
    search().reply(200, () => begun('{"results":['));
    expect(await client().etablissement(SIRET), 'silent in the middle').to.deep.equal(INJOIGNABLE);
    nock.cleanAll();
    search().replyWithError({ code: 'ECONNRESET' });
    expect(await client().etablissement(SIRET), 'cut').to.deep.equal(INJOIGNABLE);
    search().reply(302, '', { Location: 'https://ailleurs.example/search' });
    expect(await client().etablissement(SIRET), 'redirected').to.deep.equal(INJOIGNABLE);
    expect(await client('https://nulle-part.invalid').etablissement(SIRET), 'unknown').to.deep.equal(
      INJOIGNABLE,
    );
  });

  for (const [header, seconds] of [
    ['30', 30],
    ['Mon, 15 May 2023 08:02:00 GMT', 120],
    ['demain', 60],
    [undefined, 60],
    ['99999999', 86_400],
  ] as const)
    it(`asks nothing for ${seconds} s after a 429 with « Retry-After: ${header ?? '(none)'} »`, async () => {
      const registry = client();
      search().reply(429, '', header === undefined ? {} : { 'Retry-After': header });
      expect(await registry.etablissement(SIRET)).to.deep.equal(INJOIGNABLE);
      const again = search().reply(200, answerWith(unite(SIRET)));
      now += seconds * 1000 - 1;
      expect(await registry.etablissement(SIRET)).to.deep.equal(INJOIGNABLE);
      expect(again.isDone(), 'asked too early').to.equal(false);
      now += 1;
      expect(await registry.etablissement(SIRET)).to.have.property('kind', 'trouve');
    });

  it('tells why there was no answer, for the log', async () => {
    const failures: unknown[] = [];
    search().reply(500);
    const onFailure = (error: unknown): number => failures.push(error);
    await new RechercheEntreprises({ url: `${REGISTRY_URL}/`, now: () => now, onFailure }).etablissement(
      SIRET,
    );
    expect(failures).to.have.nested.property('[0].code', '500');
  });
});
