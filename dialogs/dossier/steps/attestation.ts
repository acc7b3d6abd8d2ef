import { etatAppel } from '../../../domain/appel/etat-appel.js';
import { filed } from '../../../domain/dossier/change-dossier.js';
import { formatDay } from '../../../domain/format/day.js';
import { afterYes } from '../../../domain/understanding/answer-head.js';
import { readConfirmation } from '../../../domain/understanding/confirm.js';
import { sameSound } from '../../../domain/understanding/same-wording.js';
import { formatInstant } from '../../say/format-instant.js';
import type { Reply } from '../../say/reply.js';
import { noteDeed } from '../../turn/deeds.js';
import { markSerious } from '../../turn/serious-question.js';
import { attestationFiche } from '../depot/attestation-fiche.js';
import { depotFiche } from '../depot/depot-fiche.js';
import { inFiches } from '../fiche/sections.js';
import { destinationFor } from '../destination-for.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { filesWords, proofWords } from '../proof-words.js';
import { changedSinceShown, shownAnew, tooSoon } from '../review/shown.js';
import type { StepOutcome } from './step-outcome.js';

/** The attestation that files the dossier. */
export function askAttestation(turn: DossierTurn): Reply {
  const { say, appel, conversation } = turn;
  markSerious(turn.context);
  const warning = betweenDates(turn)
    ? `${say('recapitulatif:deux_dates', { date: passedDate(turn) })}\n\n`
    : '';
  if (inFiches(turn)) return { text: `${warning}${say('depot:derniere')}`, fiche: attestationFiche(turn) };
  return {
    text: `${warning}${say('recapitulatif:attestation')}\n\n> ${appel.attestation[conversation.langue]}\n\n${say('recapitulatif:attestation_suite')}`,
    buttons: [say('recapitulatif:bouton_deposer'), say('recapitulatif:bouton_modifier')],
  };
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
  // « ok jatteste et je depose »
  const said = afterYes(text);
  return (
    (isMadeOf([...named, ...yes]) && !isMadeOf(yes)) || named.some((wording) => sameSound(said, wording))
  );
}

async function file(turn: DossierTurn): Promise<StepOutcome> {
  const { say, services, appel, conversation } = turn;
  const destination = destinationFor(turn);
  const onFiches = inFiches(turn);
  const dossier = filed(turn.dossier, services.now, destination.boite);
  save(turn, dossier);
  const fichiers = await services.courriers.depot(turn.dossier, appel, destination);
  const values = {
    reference: dossier.reference,
    instant: formatInstant(services.now.toISOString(), appel.fuseau, conversation.langue),
    service: destination.service,
  };
  const buttons = [say('accueil:bouton_mes_dossiers'), say('complement:bouton_completer')];
  if (onFiches)
    return {
      kind: 'stay',
      replies: [{ text: say('recapitulatif:depose', values), fiche: depotFiche(turn), fichiers, buttons }],
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
  return { kind: 'stay', replies: [{ text: lines.join('\n\n'), fichiers, buttons }] };
}

function betweenDates(turn: DossierTurn): boolean {
  return etatAppel(turn.appel, turn.services.now) === 'entre_deux_dates';
}

function passedDate(turn: DossierTurn): string {
  const { publiees, retenue } = turn.appel.dates;
  return formatDay(publiees.find(({ date }) => date < retenue)?.date ?? retenue, turn.conversation.langue);
}
