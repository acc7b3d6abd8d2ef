import { noteDeed } from '../../turn/deeds.js';
import { remarquesOf } from '../../../domain/appel/regles.js';
import { etatAppel } from '../../../domain/appel/etat-appel.js';
import { filed } from '../../../domain/dossier/change-dossier.js';
import { contactVerifie } from '../../../domain/dossier/contact.js';
import { sentChamps, sentPieces, unneededPieces } from '../../../domain/dossier/steps.js';
import { readConfirmation } from '../../../domain/understanding/confirm.js';
import { sameSound } from '../../../domain/understanding/same-wording.js';
import { formatInstant } from '../../say/format-instant.js';
import type { Reply } from '../../say/reply.js';
import { destinationFor } from '../destination-for.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { formatTaille } from '../../say/format-taille.js';
import { formatDay } from '../../../domain/champs/format-answer.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import { filesWords, proofWords } from '../proof-words.js';
import type { StepOutcome } from './step-outcome.js';
import { tailleMax, tropGros } from '../taille-max.js';
import { markSerious } from '../../turn/serious-question.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';

/** Everything that will be sent, as it will be sent; `short` after an interruption. */
export function askRecapitulatif(turn: DossierTurn, short: boolean): Reply {
  const { say } = turn;
  const buttons = [say('recapitulatif:bouton_exact'), say('recapitulatif:bouton_modifier')];
  if (short && !changedSinceShown(turn)) return { text: say('recapitulatif:rappel'), buttons };
  turn.state.vu = contentMark(turn);
  const parts = [
    say('recapitulatif:titre', { reference: turn.dossier.reference }),
    champs(turn),
    pieces(turn),
    unneeded(turn),
    ...remarquesOf(turn.appel, turn.dossier.champs).map(({ message }) => message[turn.conversation.langue]),
    destinataire(turn),
    tropGrosWords(turn),
  ];
  return {
    text: [...parts.filter((part) => part !== ''), say('recapitulatif:question')].join('\n\n'),
    buttons,
  };
}

/** The attestation that files the dossier. */
export function askAttestation(turn: DossierTurn): Reply {
  const { say, appel, conversation } = turn;
  markSerious(turn.context);
  const warning = betweenDates(turn)
    ? `${say('recapitulatif:deux_dates', { date: passedDate(turn) })}\n\n`
    : '';
  return {
    text: `${warning}${say('recapitulatif:attestation')}\n\n> ${appel.attestation[conversation.langue]}\n\n${say('recapitulatif:attestation_suite')}`,
    buttons: [say('recapitulatif:bouton_deposer'), say('recapitulatif:bouton_modifier')],
  };
}

/** Takes the answer to the review. */
export function answerRecapitulatif(turn: DossierTurn, text: string): StepOutcome | undefined {
  const { wordings } = turn.services;
  const yes = [...wordings.of('etapes/recapitulatif-exact'), ...wordings.of('confirmations/oui')];
  return readConfirmation(text, { yes, no: [] }) === 'yes' ? acceptReview(turn) : undefined;
}

/** Goes from the review to the attestation: what was shown is exact. */
export function acceptReview(turn: DossierTurn): StepOutcome {
  if (changedSinceShown(turn)) return shownAnew(turn);
  if (!turn.services.told) return tooSoon(turn);
  const refused = tropGrosWords(turn);
  if (refused !== '') return { kind: 'again', replies: [{ text: refused }] };
  turn.state.asked = 'attestation';
  return { kind: 'stay', replies: [askAttestation(turn)] };
}

/**
 * Takes the answer to the attestation: files the dossier, at the instant at which « Déposer » was stored. Attesting is said, not
 * nodded to: a bare yes files nothing.
 */
export async function answerAttestation(turn: DossierTurn, text: string): Promise<StepOutcome | undefined> {
  if (attests(turn, text)) {
    if (changedSinceShown(turn)) return shownAnew(turn);
    if (!turn.services.told) return tooSoon(turn);
    noteDeed(turn.context, { kind: 'act', act: 'deposer', how: 'done' });
    return file(turn);
  }
  return undefined;
}

function attests({ say, services: { wordings } }: DossierTurn, text: string): boolean {
  const named = [say('recapitulatif:bouton_deposer'), ...wordings.of('etapes/attestation-deposer')];
  const yes = wordings.of('confirmations/oui');
  const isMadeOf = (parts: readonly string[]): boolean =>
    readConfirmation(text, { yes: parts, no: [] }) === 'yes';
  return (
    (isMadeOf([...named, ...yes]) && !isMadeOf(yes)) || named.some((wording) => sameSound(text, wording))
  );
}

/** The message left before its writer could read what it would answer: it does nothing, and the step is asked again. */
export function tooSoon(turn: DossierTurn): StepOutcome {
  return { kind: 'again', replies: [{ text: turn.say('confirmer:trop_tot') }] };
}

/** Somebody else, or the virus scanner, changed the dossier meanwhile: nobody attests to what they have not seen. */
function shownAnew(turn: DossierTurn): StepOutcome {
  return { kind: 'done', said: turn.say('recapitulatif:change_ailleurs') };
}

/** Whether what is to be sent is no longer what the review showed. */
export function changedSinceShown(turn: DossierTurn): boolean {
  return turn.state.vu !== contentMark(turn);
}

/** A mark of what a review showed: another one means that something was changed since. The service's own readings change nothing of it. */
export function contentMark({ dossier, services }: DossierTurn): string {
  const files = Object.entries(dossier.pieces).map(([piece, fichiers]) => [
    piece,
    fichiers.map(({ id, controle }) => [id, controle === 'non_verifie']),
  ]);
  return services.secrets.fingerprint(JSON.stringify([dossier.champs, files]));
}

async function file(turn: DossierTurn): Promise<StepOutcome> {
  const { say, services, appel, conversation } = turn;
  const destination = destinationFor(turn);
  const dossier = filed(turn.dossier, services.now, destination.boite);
  save(turn, dossier);
  const fichiers = await services.courriers.depot(turn.dossier, appel, destination);
  const values = {
    reference: dossier.reference,
    instant: formatInstant(services.now.toISOString(), appel.fuseau, conversation.langue),
    service: destination.service,
  };
  const lines = [
    say('recapitulatif:depose', values),
    say(
      destination.boite === undefined
        ? 'recapitulatif:depose_sans_boite'
        : 'recapitulatif:depose_transmission',
      values,
    ),
    ...proofWords(turn, destination),
    filesWords(turn),
  ];
  const buttons = [say('accueil:bouton_mes_dossiers'), say('complement:bouton_completer')];
  return { kind: 'stay', replies: [{ text: lines.join('\n\n'), fichiers, buttons }] };
}

/** All that was answered and sent so far, at any moment; it is no review, and files nothing. */
export function answersSoFar(turn: DossierTurn): string {
  const { reference } = turn.stored;
  const given = champs(turn);
  if (given === '') return turn.say('actes:rien_encore', { reference });
  const files = sentPieces(turn.dossier, turn.appel).length === 0 ? '' : pieces(turn);
  return [turn.say('actes:jusqu_ici', { reference }), given, files]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What the region's mailbox would refuse: its region was changed after the file was taken. Empty when it takes all. */
function tropGrosWords(turn: DossierTurn): string {
  const { langue } = turn.conversation;
  const noms = tropGros(turn).map(({ nom }) => escapeMarkdown(nom));
  if (noms.length === 0) return '';
  return turn.say('recapitulatif:trop_gros', {
    fichiers: noms.join(', '),
    taille: formatTaille(tailleMax(turn), langue),
  });
}

function champs(turn: DossierTurn): string {
  const { langue } = turn.conversation;
  return sentChamps(turn.dossier, turn.appel)
    .map((champ) => {
      const valeur = turn.dossier.champs[champ.id];
      return `- **${champ.libelle[langue]}**${turn.say('commun:deux_points')}${quoteAnswers(turn, champ, valeur === undefined ? {} : { [champ.id]: valeur })}`;
    })
    .join('\n');
}

function pieces(turn: DossierTurn): string {
  const { langue } = turn.conversation;
  const lines = sentPieces(turn.dossier, turn.appel).flatMap((piece) =>
    (turn.dossier.pieces[piece.id] ?? []).map(({ nom, taille, controle }) =>
      turn.say(controle === 'non_verifie' ? 'recapitulatif:piece_non_verifiee' : 'recapitulatif:piece', {
        piece: piece.libelle[langue],
        nom: escapeMarkdown(nom),
        taille: formatTaille(taille, langue),
      }),
    ),
  );
  return `${turn.say('recapitulatif:pieces')}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function unneeded(turn: DossierTurn): string {
  const names = unneededPieces(turn.dossier, turn.appel).map(
    ({ libelle }) => libelle[turn.conversation.langue],
  );
  return names.length === 0 ? '' : turn.say('recapitulatif:plus_demandees', { pieces: names.join(', ') });
}

function destinataire(turn: DossierTurn): string {
  const { service, boite } = destinationFor(turn);
  const to =
    boite === undefined
      ? turn.say('recapitulatif:sans_boite', { service })
      : turn.say('recapitulatif:vers', { service, boite });
  return contactVerifie(turn.appel, turn.dossier) !== undefined
    ? to
    : `${to} ${turn.say('recapitulatif:adresse_non_verifiee')}`;
}

function betweenDates(turn: DossierTurn): boolean {
  return etatAppel(turn.appel, turn.services.now) === 'entre_deux_dates';
}

function passedDate(turn: DossierTurn): string {
  const { publiees, retenue } = turn.appel.dates;
  return formatDay(publiees.find(({ date }) => date < retenue)?.date ?? retenue, turn.conversation.langue);
}
