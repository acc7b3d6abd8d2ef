import type { Appel } from '../../domain/appel/appel.js';
import type { Rappel, ResteAFaire } from '../../domain/dossier/rappels.js';
import type { Words } from '../say.js';
import type { Message } from './dreets-letter.js';
import { dayOf, formatDay, formatInstant } from './format-instant.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';

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
    jour: formatDay(dayOf(rappel.echeance, appel.fuseau)),
  };
  const title = say('titre', names);
  const announced = say(`phrase.${rappel.kind}`, names);
  const keep = rappel.kind === 'effacement' && facts.reste.ouvert ? say('garder') : '';
  const remaining = remainingLines(words, facts.reste);
  const how = say('reprendre', names);
  const stop = say('arreter');
  const signature = words('fr', 'courrier:signature', names);
  return {
    subject: say(`sujet.${rappel.kind}`, names),
    text: plain.letterText([
      announced,
      keep,
      ...(remaining.length === 0 ? [] : [say('reste'), plain.list(remaining)]),
      how,
      { url: facts.page },
      stop,
      { url: facts.stop },
      signature,
    ]),
    html: page.letterPage(title, [
      page.paragraph(announced),
      ...(keep === '' ? [] : [page.paragraph(keep)]),
      ...(remaining.length === 0 ? [] : [page.paragraph(say('reste')), page.list(remaining)]),
      page.paragraph(how),
      page.ownLink(facts.page),
      page.paragraph(stop, true),
      page.ownLink(facts.stop),
      page.paragraph(signature, true),
    ]),
  };
}

function remainingLines(words: Words, { ouvert, questions, pieces }: ResteAFaire): readonly string[] {
  if (!ouvert) return [];
  const answers = questions === 0 ? [] : [words('fr', 'courrier:rappel.questions', { count: questions })];
  const documents = pieces.map(({ libelle }) => words('fr', 'courrier:rappel.piece', { piece: libelle.fr }));
  const filing = [words('fr', 'courrier:rappel.deposer')];
  return [...answers, ...documents, ...filing];
}
