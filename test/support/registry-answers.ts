import nock from 'nock';
import { RechercheEntreprises } from '../../bot/registry/recherche-entreprises.js';
import type { Registre } from '../../domain/dossier/registre.js';

/** Where the registry is, in tests; nothing but nock answers there. */
export const REGISTRY_URL = 'https://recherche-entreprises.api.gouv.fr';

/** An établissement as the registry describes it, with some of what is not read. */
export function etablissement(siret: string, changes: object = {}): object {
  return {
    siret,
    adresse: "12 RUE DE L'EGLISE 71000 MACON",
    code_postal: '71000',
    commune: '71270',
    libelle_commune: 'MACON',
    region: '27',
    epci: '200070308',
    est_siege: true,
    etat_administratif: 'A',
    latitude: '46.30',
    liste_enseignes: null,
    ...changes,
  };
}

/** An association of Mâcon that has this SIRET. */
export function unite(siret: string, changes: object = {}): object {
  return {
    siren: siret.slice(0, 9),
    nom_complet: "MAISON DE L'EMPLOI DU MACONNAIS (MDE)",
    nom_raison_sociale: "MAISON DE L'EMPLOI DU MACONNAIS",
    sigle: 'MDE',
    nombre_etablissements: 1,
    nature_juridique: '9220',
    etat_administratif: 'A',
    siege: etablissement(siret),
    matching_etablissements: [etablissement(siret)],
    complements: { est_association: true, identifiant_association: 'W712000123' },
    ...changes,
  };
}

/** The body of an answer with these organisations. */
export function answerWith(...results: readonly object[]): object {
  return { results, total_results: results.length, page: 1, per_page: 1, total_pages: 1 };
}

const CLOSED = { etat_administratif: 'F', date_fermeture: '2021-12-31' };
const SAID: Readonly<Record<string, (siret: string) => nock.ReplyBody>> = {
  association: (siret) => answerWith(unite(siret)),
  'association fermée': (siret) =>
    answerWith(
      unite(siret, {
        siege: etablissement(siret, CLOSED),
        matching_etablissements: [etablissement(siret, CLOSED)],
      }),
    ),
  communauté: (siret) =>
    answerWith(
      unite(siret, {
        nom_raison_sociale: 'COMMUNAUTE DE COMMUNES DU JURA',
        nature_juridique: '7346',
        siege: etablissement(siret, { adresse: '2 RUE DU COMMERCE 39000 LONS-LE-SAUNIER', commune: '39300' }),
        matching_etablissements: [],
        complements: {},
      }),
    ),
  'non diffusible': (siret) =>
    answerWith(
      unite(siret, {
        nom_complet: '[NON-DIFFUSIBLE]',
        nom_raison_sociale: '[NON-DIFFUSIBLE]',
        nature_juridique: null,
        siege: etablissement(siret, { adresse: '[NON-DIFFUSIBLE]', commune: null }),
        matching_etablissements: [],
        complements: null,
      }),
    ),
  inconnu: () => answerWith(),
};

/** A registry that says so from now on, whatever the SIRET: « association », « inconnu », « en panne »… @throws for another word */
export function registreSaying(what: string): Registre {
  nock.cleanAll();
  const said = SAID[what];
  if (said === undefined && what !== 'en panne') throw new Error(`The registry never says « ${what} »`);
  nock(REGISTRY_URL)
    .persist()
    .get('/search')
    .query(true)
    .reply((uri) => {
      const siret = new URL(uri, REGISTRY_URL).searchParams.get('q') ?? '';
      return said === undefined ? [503, ''] : [200, said(siret)];
    });
  return new RechercheEntreprises({ url: REGISTRY_URL, now: () => Date.now() });
}
