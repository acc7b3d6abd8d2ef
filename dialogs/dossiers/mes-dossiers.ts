import type { TurnContext } from 'botbuilder';
import { isOpen } from '../../domain/appel/etat-appel.js';
import type { Complement, Dossier } from '../../domain/dossier/dossier.js';
import { isOpenFor } from '../../domain/dossier/etat-dossier.js';
import { conversationOf } from '../turn/conversation.js';
import { currentAppel } from '../turn/current-appel.js';
import { formatInstant } from '../say/format-instant.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';
import { addStepButtons } from '../say/step-buttons.js';

/** Drafts offered by a button; any other is resumed by typing its reference. */
const MOST_BUTTONS = 5;

/** Lists the person's dossiers with their state, and what can be done with them now. */
export async function tellMesDossiers(context: TurnContext): Promise<void> {
  const say = sayOf(context);
  const { dossiers, now } = servicesOf(context);
  const all = await dossiers.mine();
  if (all.length === 0) {
    const start = isOpen(currentAppel(context).appel, now) ? [say('accueil:bouton_commencer')] : [];
    return reply(context, { text: say('dossier:aucun'), buttons: start });
  }
  const lines = all.flatMap((dossier) => [
    `- ${appelOf(context, dossier)}${describe(context, dossier)}`,
    ...complements(context, dossier).map((line) => `  - ${line}`),
  ]);
  const open = all.filter((dossier) => isOpenHere(context, dossier));
  const drafts = open.filter(({ statut }) => statut === 'brouillon');
  const resuming =
    drafts.length > 1
      ? drafts
          .slice(0, MOST_BUTTONS)
          .map(({ reference }) => say('dossier:bouton_reprendre_celui', { reference }))
      : drafts.map(() => say('accueil:bouton_reprendre'));
  // In the middle of a dossier, its step comes back after this and shows them: another one can be chosen from there.
  if (drafts.length > 1) addStepButtons(context, resuming);
  const buttons = [...resuming, ...(open.some(isFiled) ? [say('complement:bouton_completer')] : [])];
  return reply(context, { text: `${say('dossier:mes_dossiers')}\n\n${lines.join('\n')}`, buttons });
}

/** Whether a dossier was filed, and not withdrawn since. */
export function isFiled({ statut }: Dossier): boolean {
  return statut === 'depose' || statut === 'transmis';
}

/** Whether a dossier can be filed or completed now. */
export function isOpenHere(context: TurnContext, dossier: Dossier): boolean {
  const { appelsConnus, now } = servicesOf(context);
  const appel = appelsConnus.of(dossier);
  return appel !== undefined && appelsConnus.isServed(dossier) && isOpenFor(dossier, appel, now);
}

/** The name of a dossier's call, where the person may have several. */
function appelOf(context: TurnContext, dossier: Dossier): string {
  const { appels, appelsConnus } = servicesOf(context);
  const titre = appelsConnus.of(dossier)?.titreCourt[conversationOf(context).langue];
  return appels.length < 2 || titre === undefined ? '' : `${titre}${sayOf(context)('commun:deux_points')}`;
}

function describe(context: TurnContext, dossier: Dossier): string {
  const say = sayOf(context);
  const { reference, statut, depot, reouverture } = dossier;
  const etat = statut === 'depose' ? (depot?.probleme ?? 'depose') : statut;
  const instant = dossier.retireLe ?? depot?.transmisLe ?? depot?.deposeLe ?? dossier.modifieLe;
  const line = say(`dossier:etat_${etat}`, {
    reference,
    quand: instantOf(context, dossier, instant),
    boite: depot?.boite ?? '',
  });
  if (reouverture === undefined || !isOpenHere(context, dossier)) return line;
  return `${line} ${say('dossier:etat_rouvert', { quand: instantOf(context, dossier, reouverture.jusquAu) })}`;
}

function complements(context: TurnContext, dossier: Dossier): readonly string[] {
  const say = sayOf(context);
  const lines = (dossier.complements ?? []).map((complement) => {
    const { numero, envoyeLe, transmisLe } = complement;
    const quand = instantOf(context, dossier, transmisLe ?? envoyeLe);
    return say(`complement:etat_${etatOf(complement, dossier)}`, { numero, quand });
  });
  return dossier.complementEnCours === undefined ? lines : [...lines, say('complement:etat_en_cours')];
}

function etatOf({ transmisLe, probleme }: Complement, { depot }: Dossier): string {
  if (transmisLe !== undefined) return 'transmis';
  return probleme ?? (depot?.boite === undefined ? 'sans_boite' : 'envoye');
}

function instantOf(context: TurnContext, dossier: Dossier, instant: string): string {
  const appel = servicesOf(context).appelsConnus.of(dossier) ?? currentAppel(context).appel;
  return formatInstant(instant, appel.fuseau, conversationOf(context).langue);
}
