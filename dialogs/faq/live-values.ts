import { appliesSoFar } from '../../domain/appel/condition.js';
import { isOpen } from '../../domain/appel/etat-appel.js';
import { destinationOf } from '../../domain/appel/regions.js';
import { missingPieces, nextStep } from '../../domain/dossier/steps.js';
import { formatDay } from '../../domain/format/day.js';
import { formatFormats } from '../say/format-formats.js';
import { formatTaille } from '../../domain/format/size.js';
import { formatInstant } from '../say/format-instant.js';
import { lieuOf, type Circumstances } from './circumstances.js';
import { autreLimite, echeance, limite } from './deadline.js';

/** The values that answers of the FAQ hold in {{ }}, each worked out when an answer names it; see docs/contenu.md. */
export type LiveValues = Readonly<Record<string, () => string>>;

/** The live values of a moment. */
export function liveValues(given: Circumstances): LiveValues {
  const { appel, langue, say, territoires, dossier } = given;
  return {
    appel: () => appel.titreCourt[langue],
    modele_reference: () => `${appel.prefixe}-XXXX-XXXX`,
    date_limite: () => limite(given),
    autre_date: () => {
      const other = appel.dates.publiees.find(({ date }) => date !== appel.dates.retenue);
      return other === undefined ? '' : formatDay(other.date, langue);
    },
    autre_limite: () => autreLimite(given),
    ouverture: () => formatDay(appel.ouverture.slice(0, 10), langue),
    releves: () => {
      const days = (appel.dates.releves ?? []).map(({ date }) => formatDay(date, langue));
      return new Intl.ListFormat(langue, { type: 'conjunction' }).format([...new Set(days)]);
    },
    echeance: () => echeance(given, true),
    contact_region: () => serviceContact(given),
    service: () => {
      const lieu = lieuOf(given);
      return lieu === undefined
        ? say('faq:votre_dreets')
        : say('faq:la_dreets', {
            service: destinationOf(territoires, lieu.region, lieu.departement, appel.id).service,
          });
    },
    formats: () => formatFormats([...new Set(appel.pieces.flatMap((piece) => piece.formats))], langue),
    taille_max: () => formatTaille(appel.tailleFichierMax, langue),
    liste_pieces: () => listePieces(given),
    reste_dossier: () => resteDossier(given),
    etat_dossier: () => etatDossier(given),
    reference: () => dossier?.reference ?? '',
    depose_le: () => instant(given, dossier?.depot?.deposeLe),
    transmis_le: () => instant(given, dossier?.depot?.transmisLe),
    conservation: () => say('faq:conservation', { ...given.conservation }),
  };
}

/** Whom to write to, for the place of who asks: its service, and that service's mailbox when one is known. */
export function serviceContact(given: Circumstances): string {
  const { say, territoires, appel } = given;
  const lieu = lieuOf(given);
  if (lieu === undefined) return say('faq:contact_inconnu');
  const { service, boite } = destinationOf(territoires, lieu.region, lieu.departement, appel.id);
  return boite === undefined
    ? say('faq:contact_sans_boite', { service })
    : say('faq:contact_boite', { service, boite });
}

/** The documents of the call; those that a dossier's answers rule out are left out. */
function listePieces({ appel, langue, say, dossier }: Circumstances): string {
  const lines = appel.pieces.flatMap(({ libelle, quand, condition, obligatoire, modele }) => {
    const asked = appliesSoFar(quand, dossier?.champs ?? {});
    if (asked === false) return [];
    const when = condition === undefined || asked === true ? '' : ` (${condition[langue]})`;
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

function etatDossier(given: Circumstances): string {
  const { dossier, say } = given;
  if (dossier === undefined) return say('faq:etat_aucun');
  const { depot, statut, reference } = dossier;
  const quand = instant(given, depot?.transmisLe ?? depot?.deposeLe);
  const etat = statut === 'depose' ? (depot?.probleme ?? 'depose') : statut;
  return say(`faq:etat_${etat}`, { reference, quand });
}

function instant({ appel, langue }: Circumstances, iso: string | undefined): string {
  return iso === undefined ? '' : formatInstant(iso, appel.fuseau, langue);
}
