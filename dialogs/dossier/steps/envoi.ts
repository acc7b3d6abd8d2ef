import { correctionsOf, withComplementSent } from '../../../domain/dossier/complement.js';
import { contactVerifie } from '../../../domain/dossier/contact.js';
import type { Correction } from '../../../domain/dossier/dossier.js';
import { readConfirmation } from '../../../domain/understanding/confirm.js';
import { formatInstant } from '../../say/format-instant.js';
import type { Reply } from '../../say/reply.js';
import { askAjout } from './ajout.js';
import { saveWhole, type DossierTurn } from '../dossier-turn.js';
import { formatTaille } from '../../../domain/format/size.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import { destinationFor } from '../destination-for.js';
import { changedSinceShown, contentMark, tooSoon } from '../review/shown.js';
import type { StepOutcome } from './step-outcome.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';

/** All that the complement will send, before it is sent. */
export function askEnvoi(turn: DossierTurn, short: boolean): Reply {
  const { say, stored } = turn;
  turn.state.vu = contentMark(turn);
  const numero = (stored.complements?.length ?? 0) + 1;
  const values = { reference: stored.reference, numero };
  const buttons = [
    say('complement:bouton_envoyer'),
    say('complement:bouton_autre'),
    say('complement:bouton_abandonner'),
  ];
  if (short) return { text: say('complement:rappel_envoi', values), buttons };
  const { service, boite } = destinationFor(turn);
  const parts = [
    say('complement:titre', values),
    section(say('complement:pieces'), pieces(turn)),
    section(say('complement:corrections'), corrections(turn)),
    boite === undefined
      ? say('complement:sans_boite', { service })
      : say('complement:vers', { service, boite }),
    say('complement:question'),
  ];
  return { text: parts.filter((part) => part !== '').join('\n\n'), buttons };
}

/** Sends the complement at the instant at which « Envoyer » was stored, or goes on adding to it. */
export async function answerEnvoi(turn: DossierTurn, text: string): Promise<StepOutcome | undefined> {
  const { say } = turn;
  const { wordings } = turn.services;
  const yes = [...wordings.of('confirmations/oui'), ...wordings.of('etapes/complement-envoyer')];
  if (readConfirmation(text, { yes, no: [] }) === 'yes') {
    if (changedSinceShown(turn)) return { kind: 'done', said: say('recapitulatif:change_ailleurs') };
    return turn.services.told ? send(turn) : tooSoon(turn);
  }
  if (wordings.is(text, 'etapes/complement-autre')) {
    turn.state.asked = 'ajout';
    return { kind: 'stay', replies: [askAjout(turn, false)] };
  }
  return undefined;
}

async function send(turn: DossierTurn): Promise<StepOutcome> {
  const { say, services, appel, conversation } = turn;
  const destination = destinationFor(turn);
  saveWhole(turn, withComplementSent(turn.stored, services.now));
  const numero = turn.stored.complements?.length ?? 0;
  const fichiers = await services.courriers.complement(turn.stored, appel, destination, numero);
  const { service, boite } = destination;
  const verified = contactVerifie(appel, turn.stored);
  const values = {
    reference: turn.stored.reference,
    numero,
    service,
    adresse: escapeMarkdown(verified ?? ''),
    instant: formatInstant(services.now.toISOString(), appel.fuseau, conversation.langue),
  };
  const lines = [
    say('complement:envoye', values),
    say(boite === undefined ? 'complement:non_transmis' : 'complement:transmission', values),
    say(verified === undefined ? 'complement:recepisse_ici' : 'complement:recepisse_courriel', values),
  ];
  const buttons = [say('accueil:bouton_mes_dossiers'), say('complement:bouton_completer')];
  return { kind: 'stay', replies: [{ text: lines.join('\n\n'), fichiers, buttons }] };
}

function pieces({ dossier, appel, conversation, say }: DossierTurn): readonly string[] {
  const { langue } = conversation;
  return appel.pieces.flatMap((piece) =>
    (dossier.pieces[piece.id] ?? []).map(({ nom, taille }) =>
      say('recapitulatif:piece', {
        piece: piece.libelle[langue],
        nom: escapeMarkdown(nom),
        taille: formatTaille(taille, langue),
      }),
    ),
  );
}

function corrections(turn: DossierTurn): readonly string[] {
  const changed = correctionsOf(turn.stored);
  return turn.appel.champs.flatMap((champ) => {
    const correction = changed.find((each) => each.champ === champ.id);
    if (correction === undefined) return [];
    const answer = (side: keyof Omit<Correction, 'champ'>): string => {
      const valeur = correction[side];
      return valeur === undefined
        ? turn.say('complement:sans_reponse')
        : quoteAnswers(turn, champ, { [champ.id]: valeur });
    };
    const values = {
      champ: champ.libelle[turn.conversation.langue],
      avant: answer('avant'),
      apres: answer('apres'),
    };
    return [turn.say('complement:correction', values)];
  });
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
