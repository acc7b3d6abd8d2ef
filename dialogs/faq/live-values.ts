import type { TurnContext } from 'botbuilder';
import { daysBetween } from '../../domain/appel/days.js';
import { etatAppel, isOpen } from '../../domain/appel/etat-appel.js';
import { destinationOf } from '../../domain/appel/regions.js';
import { missingPieces, nextStep } from '../../domain/dossier/steps.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { conversationOf } from '../conversation.js';
import { formatJour } from '../dossier/format-valeur.js';
import { formatFormats, formatTaille } from '../dossier/format-taille.js';
import { formatInstant } from '../format-instant.js';
import { sayOf } from '../reply.js';
import { servicesOf, type AppelServi } from '../services.js';

/** The values that answers of the FAQ hold in {{ }}; see docs/contenu.md. */
export async function liveValues(
  context: TurnContext,
  servi: AppelServi,
): Promise<Readonly<Record<string, string>>> {
  const { appel } = servi;
  const say = sayOf(context);
  const services = servicesOf(context);
  const { langue, dossier: reference, region: named } = conversationOf(context);
  const dossier = reference === undefined ? undefined : await services.dossiers.find(reference);
  const other = appel.dates.publiees.find(({ date }) => date !== appel.dates.retenue);
  const region = named ?? dossier?.champs['region'];
  const formats = [...new Set(appel.pieces.flatMap((piece) => piece.formats))];
  return {
    date_limite: formatInstant(appel.cloture, appel.fuseau, langue),
    autre_date: other === undefined ? '' : formatJour(other.date, langue),
    ouverture: formatJour(appel.ouverture.slice(0, 10), langue),
    echeance: echeance(context, servi, true),
    contact_region: contactRegion(context, region, dossier?.champs['departement']),
    service:
      region === undefined
        ? say('faq:votre_dreets')
        : say('faq:la_dreets', { service: destinationOf(services.territoires, String(region)).service }),
    formats: formatFormats(formats, langue),
    taille_max: formatTaille(appel.tailleFichierMax, langue),
    liste_pieces: listePieces(context, servi),
    reste_dossier: resteDossier(context, servi, dossier),
    etat_dossier: etatDossier(context, dossier),
    conservation: say('faq:conservation', { ...services.conservation }),
  };
}

/** Days left, or since when the call is closed; `brief` where the limit itself is said beside. */
export function echeance(context: TurnContext, { appel }: AppelServi, brief = false): string {
  const say = sayOf(context);
  const { now } = servicesOf(context);
  const { langue } = conversationOf(context);
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
export function contactRegion(context: TurnContext, region: unknown, departement: unknown): string {
  const say = sayOf(context);
  if (typeof region !== 'string') return say('faq:contact_inconnu');
  const { territoires } = servicesOf(context);
  const { service, boite } = destinationOf(
    territoires,
    region,
    typeof departement === 'string' ? departement : undefined,
  );
  return boite === undefined
    ? say('faq:contact_sans_boite', { service })
    : say('faq:contact_boite', { service, boite });
}

function listePieces(context: TurnContext, { appel }: AppelServi): string {
  const { langue } = conversationOf(context);
  const say = sayOf(context);
  const lines = appel.pieces.map(({ libelle, condition, obligatoire, modele }) => {
    const when = condition === undefined ? '' : ` (${condition[langue]})`;
    return `\n- ${libelle[langue]}${when}${obligatoire ? '' : say('faq:facultatif')}${modele === undefined ? '' : say('faq:avec_modele')}`;
  });
  return `${lines.join('')}\n\n_${appel.avertissementPieces[langue]}_\n\n`;
}

function resteDossier(context: TurnContext, { appel }: AppelServi, dossier: Dossier | undefined): string {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  if (dossier === undefined) return isOpen(appel, servicesOf(context).now) ? say('faq:reste_aucun') : '';
  const step = nextStep(dossier, appel, servicesOf(context).now);
  if (dossier.statut !== 'brouillon' || step.kind === 'ferme') return etatDossier(context, dossier);
  const pieces = missingPieces(dossier, appel).map(({ libelle }) => libelle[langue]);
  if (pieces.length === 0) return say('faq:reste_rien', { reference: dossier.reference });
  const list = new Intl.ListFormat(langue, { type: 'conjunction' }).format(pieces);
  return say('faq:reste_pieces', { reference: dossier.reference, pieces: list });
}

function etatDossier(context: TurnContext, dossier: Dossier | undefined): string {
  const say = sayOf(context);
  if (dossier === undefined) return say('faq:etat_aucun');
  const { langue } = conversationOf(context);
  const quand =
    dossier.depot === undefined
      ? ''
      : formatInstant(dossier.depot.transmisLe ?? dossier.depot.deposeLe, 'Europe/Paris', langue);
  const etat = dossier.statut === 'depose' ? (dossier.depot?.probleme ?? 'depose') : dossier.statut;
  return say(`faq:etat_${etat}`, {
    reference: dossier.reference,
    quand,
  });
}
