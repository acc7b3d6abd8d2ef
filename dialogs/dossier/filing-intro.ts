import type { TurnContext } from 'botbuilder';
import type { Appel } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { steps } from '../../domain/dossier/steps.js';
import { conversationOf } from '../turn/conversation.js';
import { sayOf, type Reply } from '../say/reply.js';
import { asksInFiches } from '../turn/fiches.js';
import { servicesOf } from '../turn/services.js';
import { formatFormats } from '../say/format-formats.js';

/** What to know before the first question, in few words where forms show what is asked; else the reference, about how many steps and how long, what to have at hand, that nothing is filed yet. */
export function filingIntro(context: TurnContext, dossier: Dossier, appel: Appel): Reply {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const invitation = servicesOf(context).lecteur === undefined ? [] : [say('lecture:invitation')];
  if (asksInFiches(context)) {
    const values = { reference: dossier.reference, minutes: appel.minutesEstimees };
    return { text: [say('fiche:debut', values), ...invitation].join('\n\n') };
  }
  const always = appel.pieces.filter(({ obligatoire, quand }) => obligatoire && quand === undefined);
  const names = always.map(({ libelle, modele }) =>
    modele === undefined ? libelle[langue] : say('dossier:debut_avec_modele', { piece: libelle[langue] }),
  );
  const others = appel.pieces.some(({ quand }) => quand !== undefined);
  const parts = [
    say('dossier:debut', { reference: dossier.reference }),
    ...invitation,
    say('dossier:debut_duree', { minutes: appel.minutesEstimees, count: steps(dossier, appel).length }),
    say('dossier:debut_sous_la_main', {
      pieces: names.map((name) => `\n- ${name}`).join(''),
      formats: formatFormats([...new Set(appel.pieces.flatMap(({ formats }) => formats))], langue),
    }) + (others ? ` ${say('dossier:debut_selon')}` : ''),
    `_${appel.avertissementPieces[langue]}_`,
    say('dossier:debut_suite', { mois: servicesOf(context).conservation.brouillonsMois }),
  ];
  return { text: parts.join('\n\n') };
}
