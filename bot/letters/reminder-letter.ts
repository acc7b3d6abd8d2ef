import type { Appel } from '../../domain/appel/appel.js';
import type { Rappel, ResteAFaire } from '../../domain/dossier/rappels.js';
import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import { formatDay } from '../../domain/format/day.js';
import { dayOf, formatInstant } from './view/format-instant.js';
import * as blocks from './letter-blocks.js';

/** The message that reminds of a draft: what is about to happen, what remains to be done, and how to stop these messages. */
export function reminderLetter(
  words: Words,
  facts: {
    readonly reference: string;
    readonly appel: Appel;
    readonly rappel: Rappel;
    readonly reste: ResteAFaire;
    /** The service's page. */
    readonly page: string;
    /** Where these messages are stopped. */
    readonly stop: string;
  },
): Message {
  const { reference, appel, rappel } = facts;
  const say = (key: string, values = {}): string => words('fr', `courrier:rappel.${key}`, values);
  const names = {
    reference,
    appel: appel.titreCourt.fr,
    quand: formatInstant(words, rappel.echeance, appel.fuseau),
    jour: formatDay(dayOf(rappel.echeance, appel.fuseau), 'fr'),
  };
  const keep = rappel.kind === 'effacement' && facts.reste.ouvert;
  const remaining = remainingLines(words, facts.reste);
  return blocks.composeMessage(say(`sujet.${rappel.kind}`, names), say('titre', names), [
    blocks.paragraph(say(`phrase.${rappel.kind}`, names)),
    ...(keep ? [blocks.paragraph(say('garder'))] : []),
    ...(remaining.length === 0 ? [] : [blocks.paragraph(say('reste')), ...blocks.list(remaining)]),
    blocks.paragraph(say('reprendre', names)),
    blocks.ownLink(facts.page),
    blocks.paragraph(say('arreter'), true),
    blocks.ownLink(facts.stop),
    blocks.paragraph(words('fr', 'courrier:signature', names), true),
  ]);
}

function remainingLines(words: Words, { ouvert, questions, pieces }: ResteAFaire): readonly string[] {
  if (!ouvert) return [];
  const answers = questions === 0 ? [] : [words('fr', 'courrier:rappel.questions', { count: questions })];
  const documents = pieces.map(({ libelle }) => words('fr', 'courrier:rappel.piece', { piece: libelle.fr }));
  const filing = [words('fr', 'courrier:rappel.deposer')];
  return [...answers, ...documents, ...filing];
}
