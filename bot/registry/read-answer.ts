import { z } from 'zod';
import type { FicheRegistre, ReponseRegistre } from '../../domain/dossier/registre.js';

/** What the registry writes instead of what an organisation asked it to keep to itself. */
const UNDISCLOSED = '[NON-DIFFUSIBLE]';
/** Longer than any name or address. */
const LONGEST = 500;
const RNA = /^W\d[\dA-Z]\d{7}$/;

const words = z
  .string()
  .nullish()
  .transform((text) => {
    const said = text?.trim() ?? '';
    return said === '' || said.length > LONGEST || said.includes(UNDISCLOSED) ? undefined : said;
  });

const etablissement = z.object({
  siret: words,
  adresse: words,
  commune: words,
  etat_administratif: words,
});

const uniteLegale = z.object({
  siren: z.string().regex(/^\d{9}$/),
  nom_complet: words,
  nom_raison_sociale: words,
  nature_juridique: words,
  etat_administratif: words,
  siege: etablissement.nullish(),
  matching_etablissements: z.array(etablissement).max(1000).nullish(),
  complements: z.object({ identifiant_association: words }).nullish(),
});

/** The answer to GET /search, as far as it is used (its OpenAPI description: recherche-entreprises.api.gouv.fr/docs). */
const answer = z.object({ results: z.array(uniteLegale).max(25) });

/** Reads the registry's answer about one SIRET. @throws ZodError when it does not look like one */
export function readAnswer(body: unknown, siret: string): ReponseRegistre {
  const unite = answer.parse(body).results.find(({ siren }) => siret.startsWith(siren));
  if (unite === undefined) return { kind: 'introuvable' };
  const etablissements = [unite.siege, ...(unite.matching_etablissements ?? [])];
  const found = etablissements.find((one) => one?.siret === siret) ?? undefined;
  return { kind: 'trouve', fiche: ficheOf(unite, found) };
}

/** The organisation's name and form; the établissement's own address, never that of another one. */
function ficheOf(
  unite: z.infer<typeof uniteLegale>,
  found: z.infer<typeof etablissement> | undefined,
): FicheRegistre {
  const rna = unite.complements?.identifiant_association;
  return {
    etat: etatOf(unite.etat_administratif, found?.etat_administratif),
    nom: unite.nom_raison_sociale ?? unite.nom_complet,
    adresse: found?.adresse,
    commune: found?.commune,
    natureJuridique: unite.nature_juridique,
    rna: rna !== undefined && RNA.test(rna) ? rna : undefined,
  };
}

/** A (active) or C (ceased) for the organisation; A or F (closed) for the établissement. */
function etatOf(unite: string | undefined, found: string | undefined): FicheRegistre['etat'] {
  if (unite === 'C' || found === 'F') return 'cesse';
  return found === 'A' ? 'actif' : 'inconnu';
}
