import type { Appel } from '../../../domain/appel/appel.js';
import type { Destination } from '../../../domain/dossier/courriers.js';
import type { Complement, Correction, Dossier } from '../../../domain/dossier/dossier.js';
import type { Words } from '../../core/locales.js';
import type { ServiceFacts } from './attention-points.js';
import { complementAttention } from './complement-attention.js';
import {
  dossierView,
  knownAddresses,
  NotFiledError,
  type DocumentView,
  type DossierView,
} from './dossier-view.js';
import { formatInstant } from './format-instant.js';
import { formatValue } from './format-value.js';

/** An answer before and after its correction, in French. */
export interface CorrectionView {
  readonly champId: string;
  readonly libelle: string;
  readonly avant: string;
  readonly apres: string;
}

/** A complement in the words of its letters, whatever their shape. */
export interface ComplementView {
  readonly numero: number;
  /** The dossier as it stands with this complement. */
  readonly dossier: DossierView;
  /** Instants in words, and as ISO. */
  readonly envoyeLe: string;
  readonly envoyeIso: string;
  readonly transmisLe: string | undefined;
  readonly transmisIso: string | undefined;
  readonly corrections: readonly CorrectionView[];
  readonly documents: readonly DocumentView[];
  readonly attention: readonly string[];
}

/** Reads one complement of a dossier into words. @throws NotFiledError when there is none of that number */
export function complementView(
  words: Words,
  dossier: Dossier,
  numero: number,
  appel: Appel,
  destination: Destination,
  service: ServiceFacts,
): ComplementView {
  const complement = dossier.complements?.find((each) => each.numero === numero);
  if (complement === undefined) throw new NotFiledError(dossier.reference);
  const view = dossierView(words, dossier, appel, destination, service);
  const { envoyeLe, transmisLe } = complement;
  const instant = (iso: string): string => formatInstant(words, iso, appel.fuseau);
  return {
    numero,
    dossier: view,
    envoyeLe: instant(envoyeLe),
    envoyeIso: envoyeLe,
    transmisLe: transmisLe === undefined ? undefined : instant(transmisLe),
    transmisIso: transmisLe,
    corrections: correctionViews(words, complement, appel, destination),
    documents: view.documents.filter((document) => document.complement === numero),
    attention: complementAttention(words, dossier, complement, appel, service),
  };
}

/** The addresses that a letter about a complement says: those of its dossier, and the contact’s before and after. */
export function complementAddresses({ dossier, corrections }: ComplementView): readonly string[] {
  const contact = corrections.filter(({ champId }) => champId === dossier.champAdresse);
  return [...knownAddresses(dossier), ...contact.flatMap(({ avant, apres }) => [avant, apres])];
}

/** The corrections in the order of the call. */
export function correctionViews(
  words: Words,
  { corrections }: Complement,
  appel: Appel,
  destination: Destination,
): readonly CorrectionView[] {
  return appel.champs.flatMap((champ) => {
    const correction = corrections.find((each) => each.champ === champ.id);
    if (correction === undefined) return [];
    const answer = (side: keyof Omit<Correction, 'champ'>): string => {
      const valeur = correction[side];
      return valeur === undefined
        ? words('fr', 'courrier:complement.sansReponse')
        : formatValue(words, champ, valeur, destination);
    };
    return [{ champId: champ.id, libelle: champ.libelle.fr, avant: answer('avant'), apres: answer('apres') }];
  });
}
