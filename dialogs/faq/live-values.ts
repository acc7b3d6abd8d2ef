import { daysBetween } from '../../domain/appel/days.js';
import { etatAppel, isOpen } from '../../domain/appel/etat-appel.js';
import { destinationOf } from '../../domain/appel/regions.js';
import { missingPieces, nextStep } from '../../domain/dossier/steps.js';
import { formatJour } from '../say/format-valeur.js';
import { formatFormats, formatTaille } from '../say/format-taille.js';
import { formatInstant } from '../say/format-instant.js';
import type { Circumstances } from './circumstances.js';

/** The values that answers of the FAQ hold in {{ }}, each worked out when an answer names it; see docs/contenu.md. */
export type LiveValues = Readonly<Record<string, () => string>>;

/** The live values of a moment. */
export function liveValues(given: Circumstances): LiveValues {
  const { appel, langue, say, territoires } = given;
  return {
    date_limite: () => formatInstant(appel.cloture, appel.fuseau, langue),
    autre_date: () => {
      const other = appel.dates.publiees.find(({ date }) => date !== appel.dates.retenue);
      return other === undefined ? '' : formatJour(other.date, langue);
    },
    ouverture: () => formatJour(appel.ouverture.slice(0, 10), langue),
    echeance: () => echeance(given, true),
    contact_region: () => serviceContact(given),
    service: () => {
      const region = regionOf(given);
      return region === undefined
        ? say('faq:votre_dreets')
        : say('faq:la_dreets', { service: destinationOf(territoires, region).service });
    },
    formats: () => formatFormats([...new Set(appel.pieces.flatMap((piece) => piece.formats))], langue),
    taille_max: () => formatTaille(appel.tailleFichierMax, langue),
    liste_pieces: () => listePieces(given),
    reste_dossier: () => resteDossier(given),
    etat_dossier: () => etatDossier(given),
    conservation: () => say('faq:conservation', { ...given.conservation }),
  };
}

/** Whom to write to, for the region that was named or is the dossier's. */
export function serviceContact(given: Circumstances): string {
  return contactRegion(given, regionOf(given), given.dossier?.champs['departement']);
}

function regionOf({ region, dossier }: Circumstances): string | undefined {
  const kept = region ?? dossier?.champs['region'];
  return typeof kept === 'string' ? kept : undefined;
}

/** Days left, or since when the call is closed; `brief` where the limit itself is said beside. */
export function echeance({ appel, now, langue, say }: Circumstances, brief = false): string {
  const etat = etatAppel(appel, now);
  const limite = formatInstant(appel.cloture, appel.fuseau, langue);
  if (etat === 'clos' && brief) return say('faq:echeance_clos_bref');
  if (etat === 'clos')
    return say('faq:echeance_clos', {
      limite,
      count: daysBetween(new Date(appel.cloture), now, appel.fuseau),
    });
  if (etat === 'pas_ouvert')
    return say('faq:echeance_pas_ouvert', { ouverture: formatJour(appel.ouverture.slice(0, 10), langue) });
  const left = daysBetween(now, new Date(appel.cloture), appel.fuseau);
  if (left === 0 && brief) return say('faq:echeance_jour_meme_bref');
  return left === 0 ? say('faq:echeance_jour_meme', { limite }) : say('faq:echeance_ouvert', { count: left });
}

/** The service of a place and its mailbox, as an applicant is told whom to write to. */
export function contactRegion(
  { say, territoires }: Pick<Circumstances, 'say' | 'territoires'>,
  region: unknown,
  departement: unknown,
): string {
  if (typeof region !== 'string') return say('faq:contact_inconnu');
  const { service, boite } = destinationOf(
    territoires,
    region,
    typeof departement === 'string' ? departement : undefined,
  );
  return boite === undefined
    ? say('faq:contact_sans_boite', { service })
    : say('faq:contact_boite', { service, boite });
}

function listePieces({ appel, langue, say }: Circumstances): string {
  const lines = appel.pieces.map(({ libelle, condition, obligatoire, modele }) => {
    const when = condition === undefined ? '' : ` (${condition[langue]})`;
    return `\n- ${libelle[langue]}${when}${obligatoire ? '' : say('faq:facultatif')}${modele === undefined ? '' : say('faq:avec_modele')}`;
  });
  return `${lines.join('')}\n\n_${appel.avertissementPieces[langue]}_\n\n`;
}

function resteDossier(given: Circumstances): string {
  const { appel, now, langue, say, dossier } = given;
  if (dossier === undefined) return isOpen(appel, now) ? say('faq:reste_aucun') : '';
  const step = nextStep(dossier, appel, now);
  if (dossier.statut !== 'brouillon' || step.kind === 'ferme') return etatDossier(given);
  const pieces = missingPieces(dossier, appel).map(({ libelle }) => libelle[langue]);
  if (pieces.length === 0) return say('faq:reste_rien', { reference: dossier.reference });
  const list = new Intl.ListFormat(langue, { type: 'conjunction' }).format(pieces);
  return say('faq:reste_pieces', { reference: dossier.reference, pieces: list });
}

function etatDossier({ dossier, langue, say }: Circumstances): string {
  if (dossier === undefined) return say('faq:etat_aucun');
  const { depot, statut, reference } = dossier;
  const quand =
    depot === undefined ? '' : formatInstant(depot.transmisLe ?? depot.deposeLe, 'Europe/Paris', langue);
  const etat = statut === 'depose' ? (depot?.probleme ?? 'depose') : statut;
  return say(`faq:etat_${etat}`, { reference, quand });
}
