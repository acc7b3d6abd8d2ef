import type { Appel } from '../../../domain/appel/appel.js';
import { remarquesOf } from '../../../domain/appel/regles.js';
import { etatAppel } from '../../../domain/appel/etat-appel.js';
import { asFiled, filesOf } from '../../../domain/dossier/complement.js';
import { contactVerifie } from '../../../domain/dossier/contact.js';
import type { Depot, Dossier, Fichier } from '../../../domain/dossier/dossier.js';
import { sentChamps, sentPieces } from '../../../domain/dossier/steps.js';
import type { Words } from '../../core/locales.js';
import { formatDay } from '../../../domain/format/day.js';
import { dayOf, formatInstant } from './format-instant.js';
import { readingPoints } from './reading-points.js';
import { registrePoints } from './registre-points.js';

/** What the reader of a letter should know of the service that sends it. */
export interface ServiceFacts {
  /** Whether the service has an antivirus. */
  readonly antivirus: boolean;
  /** Whether this installation is a demonstration. */
  readonly demonstration: boolean;
}

/** What the agent should look at first. Facts only: the assistant judges nothing. @param current the dossier as it stands now, when it is shown as it was filed */
export function attentionPoints(
  words: Words,
  dossier: Dossier,
  appel: Appel,
  service: ServiceFacts,
  current = dossier,
): readonly string[] {
  const { depot } = dossier;
  return [
    ...servicePoints(words, sent(dossier, appel), contactVerifie(appel, current) !== undefined, service),
    ...remarquesOf(appel, asFiled(dossier).champs).map(({ message }) =>
      words('fr', 'courrier:attention.remarque', { message: message.fr }),
    ),
    ...registrePoints(words, asFiled(dossier), appel),
    ...(depot === undefined
      ? []
      : [...sentWhen(words, dossier, appel, depot.deposeLe), ...pastDates(words, dossier, appel, depot)]),
    ...readingPoints(words, sentPieces(asFiled(dossier), appel), appel, asFiled(dossier)),
    ...sameFiles(words, dossier, appel),
    ...(dossier.appelVersion === appel.version ? [] : [words('fr', 'courrier:attention.contenu')]),
  ];
}

/** The files that were sent: those filed, then those of each complement. */
function sent(dossier: Dossier, appel: Appel): readonly Fichier[] {
  const filed = asFiled(dossier);
  return [
    ...sentPieces(filed, appel).flatMap(({ id }) => filed.pieces[id] ?? []),
    ...(dossier.complements ?? []).flatMap(({ pieces }) => filesOf(pieces)),
  ];
}

/** What the reader should know whatever was sent: whose address, which precautions. */
export function servicePoints(
  words: Words,
  fichiers: readonly Fichier[],
  contactVerified: boolean,
  service: ServiceFacts,
): readonly string[] {
  return [
    ...(service.demonstration ? [words('fr', 'courrier:attention.demonstration')] : []),
    ...(contactVerified ? [] : [words('fr', 'courrier:attention.adresse')]),
    ...antivirusPoints(words, fichiers, service),
  ];
}

function antivirusPoints(
  words: Words,
  fichiers: readonly Fichier[],
  service: ServiceFacts,
): readonly string[] {
  if (!service.antivirus) return [words('fr', 'courrier:attention.antivirus')];
  const tooLarge = fichiers.some(({ controle }) => controle === 'non_verifie');
  // Some may have come before the service had a scanner.
  const never = fichiers.some(({ controle }) => controle === undefined || controle === 'en_cours');
  const said = [
    ...(never ? [words('fr', 'courrier:attention.antivirus_partiel')] : []),
    ...(tooLarge ? [words('fr', 'courrier:attention.antivirus_trop_gros')] : []),
  ];
  if (said.length > 0) return said;
  return fichiers.length === 0 ? [] : [words('fr', 'courrier:attention.antivirus_fait')];
}

/** What the reader should know of the instant of a filing or a complement: between two published dates, after the closing. */
export function sentWhen(
  words: Words,
  { reouverture }: Dossier,
  appel: Appel,
  instant: string,
): readonly string[] {
  const etat = etatAppel(appel, new Date(instant));
  if (etat === 'clos')
    return [
      words('fr', 'courrier:attention.apres_cloture', {
        cloture: formatInstant(words, appel.cloture, appel.fuseau),
        jusquAu: formatInstant(words, reouverture?.jusquAu ?? instant, appel.fuseau),
      }),
    ];
  if (etat !== 'entre_deux_dates') return [];
  const earlier = appel.dates.publiees.map(({ date }) => date).filter((date) => date < appel.dates.retenue);
  const dates = [...new Set(earlier)]
    .sort()
    .map((date) => formatDay(date, 'fr'))
    .join(', ');
  return [
    words('fr', 'courrier:attention.deux_dates', { dates, retenue: formatDay(appel.dates.retenue, 'fr') }),
  ];
}

function pastDates(words: Words, dossier: Dossier, appel: Appel, depot: Depot): readonly string[] {
  const filed = dayOf(depot.deposeLe, appel.fuseau);
  return sentChamps(dossier, appel)
    .filter(({ type }) => type === 'date')
    .map((champ) => ({ champ, day: String(dossier.champs[champ.id]) }))
    .filter(({ day }) => day < filed)
    .map(({ champ, day }) =>
      words('fr', 'courrier:attention.date_passee', { champ: champ.libelle.fr, date: formatDay(day, 'fr') }),
    );
}

function sameFiles(words: Words, dossier: Dossier, appel: Appel): readonly string[] {
  const bySum = new Map<string, string[]>();
  for (const piece of sentPieces(dossier, appel))
    for (const { sha256 } of dossier.pieces[piece.id] ?? [])
      bySum.set(sha256, [...(bySum.get(sha256) ?? []), piece.libelle.fr]);
  return [...bySum.values()]
    .filter((pieces) => pieces.length > 1)
    .map((pieces) => words('fr', 'courrier:attention.meme_fichier', { pieces: pieces.join(' ; ') }));
}
