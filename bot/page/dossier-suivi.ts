import { formatInstant } from '../../dialogs/say/format-instant.js';
import type { Appel, Langue } from '../../domain/appel/appel.js';
import { rubriqueOf } from '../../domain/appel/rubriques.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { suiviOf, type EtatPiece } from '../../domain/dossier/suivi.js';
import type { Words } from '../core/locales.js';

/** A dossier as the page shows it beside the conversation. Its twin is web/follow/suivi.ts. */
export interface DossierSuivi {
  readonly titre: string;
  readonly etat: string;
  readonly avancement: string;
  readonly faites: number;
  readonly total: number;
  /** What there is to do with it, as one types it; nothing with one that was withdrawn. */
  readonly agir?: string;
  readonly pieces: readonly { readonly libelle: string; readonly etat: EtatPiece; readonly dit: string }[];
}

/** Says where a dossier stands, in one language. */
export function dossierSuivi(dossier: Dossier, appel: Appel, langue: Langue, words: Words): DossierSuivi {
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    words(langue, `page:suivi.${key}`, values);
  const { faites, total, enCours, pieces } = suiviOf(dossier, appel);
  const avancement = (): string => {
    if (dossier.statut !== 'brouillon') return say('complet');
    if (enCours === undefined) return say('a_relire');
    const section = enCours === 'pieces' ? say('documents') : rubriqueOf(appel, enCours.groupe, langue);
    return say('en_cours', { section });
  };
  const { depot } = dossier;
  const instant = dossier.retireLe ?? depot?.transmisLe ?? depot?.deposeLe ?? dossier.modifieLe;
  return {
    titre: say('titre', { reference: dossier.reference }),
    etat: say(`etat_${etatOf(dossier)}`, { quand: formatInstant(instant, appel.fuseau, langue) }),
    avancement: avancement(),
    faites,
    total,
    ...(dossier.statut === 'retire'
      ? {}
      : { agir: say(dossier.statut === 'brouillon' ? 'agir_brouillon' : 'agir_depose') }),
    pieces: pieces.map(({ piece, etat }) => ({
      libelle: piece.libelle[langue],
      etat,
      dit: say(`piece_${etat}`),
    })),
  };
}

function etatOf({ statut, depot }: Dossier): string {
  return statut === 'depose' && depot?.probleme !== undefined ? 'probleme' : statut;
}
