import { mentionsOf } from '../../domain/dossier/accuse.js';
import { contactVerifie } from '../../domain/dossier/contact.js';
import type { Destination } from '../../domain/dossier/courriers.js';
import { sentPieces } from '../../domain/dossier/steps.js';
import type { DossierTurn } from './dossier-turn.js';
import { formatTaille } from '../../domain/format/size.js';
import { escapeMarkdown } from '../say/escape-markdown.js';

/** Digits of a fingerprint that are enough to compare two files by eye. */
const SHORT = 12;

/** What proof the applicant gets of a filing, where, and what is still to come from whom. */
export function proofWords(
  { say, dossier, appel, services }: DossierTurn,
  destination: Destination,
): readonly string[] {
  const adresse = contactVerifie(appel, dossier);
  const verified = adresse !== undefined;
  const values = { adresse: escapeMarkdown(adresse ?? ''), service: destination.service };
  if (appel.mode === 'relais')
    return [
      say(verified ? 'recapitulatif:recepisse_courriel' : 'recapitulatif:recepisse_ici', values),
      say('recapitulatif:depose_suite'),
    ];
  const mentions = mentionsOf(appel, destination, services.now.toISOString());
  return [
    say(
      verified ? 'recapitulatif:recepisse_courriel_officiel' : 'recapitulatif:recepisse_ici_officiel',
      values,
    ),
    say(
      mentions === undefined
        ? 'recapitulatif:depose_suite_enregistrement'
        : 'recapitulatif:depose_suite_reception',
      values,
    ),
  ];
}

/** The files that were recorded, each with its size and the beginning of its fingerprint. */
export function filesWords({ say, dossier, appel, conversation }: DossierTurn): string {
  const sent = sentPieces(dossier, appel).flatMap(({ id }) => dossier.pieces[id] ?? []);
  const lines = sent.map(({ nom, taille, sha256 }) =>
    say('recapitulatif:fichier', {
      nom: escapeMarkdown(nom),
      taille: formatTaille(taille, conversation.langue),
      empreinte: sha256.slice(0, SHORT),
    }),
  );
  return [say('recapitulatif:fichiers'), lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}
