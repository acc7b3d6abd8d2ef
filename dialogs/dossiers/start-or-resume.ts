import type { DialogContext } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { etatAppel, isOpen } from '../../domain/appel/etat-appel.js';
import { withAcces } from '../../domain/dossier/acces.js';
import { newDossier } from '../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { isUnderWay } from '../../domain/dossier/steps.js';
import type { NamedThing } from '../../domain/understanding/named-things.js';
import { TOLD, type ActOutcome } from '../acts/act.js';
import { menu } from '../accueil.js';
import { ConfirmedActionDialog } from '../confirm/confirmed-action.js';
import { askAppel } from '../appel-dialog.js';
import { whyClosed } from '../say/why-closed.js';
import { tellFrozen } from './complement.js';
import { conversationOf } from '../turn/conversation.js';
import { currentAppel, mustChooseAppel, servedAppels } from '../turn/current-appel.js';
import { filingIntro } from '../dossier/filing-intro.js';
import { DOSSIER_DIALOG, type DossierStart } from '../dossier/dossier-start.js';
import { isFiled, tellMesDossiers } from './mes-dossiers.js';
import { readMessage } from '../turn/message.js';
import { reply, sayOf } from '../say/reply.js';
import { RepriseDialog } from './reprise-dialog.js';
import { servicesOf } from '../turn/services.js';

/** Starts a dossier, unless the call is closed, several are open, or a draft is waiting; asks first when one was filed. */
export async function start(dc: DialogContext): Promise<void> {
  const { context } = dc;
  if (mustChooseAppel(context)) return askAppel(dc, readMessage(context.activity).text);
  const { appel } = currentAppel(context);
  const services = servicesOf(context);
  const say = sayOf(context);
  const etat = etatAppel(appel, services.now);
  if (etat === 'clos' || etat === 'pas_ouvert') {
    const others = servedAppels(context).some((servi) => isOpen(servi.appel, services.now));
    const said = await menu(context, whyClosed(context, appel, etat));
    const buttons = [...(others ? [say('actes:bouton.changer_appel')] : []), ...(said.buttons ?? [])];
    return reply(context, { ...said, buttons });
  }
  const draft = await latestDraft(context);
  if (draft !== undefined) {
    await reply(context, { text: say('dossier:brouillon_en_attente', { reference: draft }) });
    return work(dc, draft);
  }
  const filed = await latest(context, isFiled);
  if (filed === undefined) return openNew(dc);
  await dc.beginDialog(ConfirmedActionDialog.id, { acte: 'second', reference: filed.reference });
}

/**
 * Files sent where nothing is worked on begin a dossier, or take up the draft, and are sorted there.
 * @returns whether there is a dossier for them: not where the call is closed, several are open, or a dossier was filed
 */
export async function startWithFiles(dc: DialogContext): Promise<boolean> {
  const { context } = dc;
  if (mustChooseAppel(context)) return false;
  const etat = etatAppel(currentAppel(context).appel, servicesOf(context).now);
  const draft = await latestDraft(context);
  const closed = etat === 'clos' || etat === 'pas_ouvert';
  if (closed || (draft === undefined && (await latest(context, isFiled)) !== undefined)) return false;
  await work(dc, draft ?? (await openDraft(context)), { quiet: true });
  await dc.continueDialog();
  return true;
}

/** Opens an empty draft and asks its first step. */
export async function openNew(dc: DialogContext): Promise<void> {
  return work(dc, await openDraft(dc.context));
}

/** Opens an empty draft and says what begins. @returns its reference */
async function openDraft(context: TurnContext): Promise<string> {
  const services = servicesOf(context);
  const { appel } = currentAppel(context);
  const conversation = conversationOf(context);
  const dossier = services.dossiers.save(
    newDossier({
      reference: services.secrets.reference(appel.prefixe),
      appel,
      owner: services.owner,
      conversationId: context.activity.conversation.id,
      langue: conversation.langue,
      now: services.now,
    }),
  );
  await reply(context, filingIntro(context, dossier, appel));
  return dossier.reference;
}

/** Goes on with a draft, or with a complement that was begun. */
export async function resume(dc: DialogContext): Promise<void> {
  const begun = (await latestAnywhere(dc.context, isDraft)) ?? (await latestAnywhere(dc.context, isUnderWay));
  if (begun === undefined) return tellMesDossiers(dc.context);
  return work(dc, begun.reference);
}

/** « Modifier » when nothing is being worked on: a draft goes on, at what is named; a filed dossier is frozen. */
export async function modify(dc: DialogContext, named: readonly NamedThing[]): Promise<void> {
  const filed = await latestAnywhere(dc.context, isFiled);
  const underWay = await latestAnywhere(dc.context, isUnderWay);
  if (underWay !== undefined) {
    const [thing] = [...named].sort((one, other) => other.sure - one.sure);
    return work(dc, underWay.reference, thing === undefined ? {} : { at: `${thing.kind}:${thing.id}` });
  }
  return filed === undefined ? tellMesDossiers(dc.context) : tellFrozen(dc, filed);
}

/** « Recommencer » when nothing is being worked on: the draft is taken up, and emptying it asked about. */
export async function startOver(dc: DialogContext): Promise<void> {
  const draft = await latestAnywhere(dc.context, isDraft);
  return draft === undefined ? resume(dc) : work(dc, draft.reference, { emptying: true });
}

/** Asks something of its own about a dossier: the one under way, or the one that was worked on last. */
export async function onLatest(
  dc: DialogContext,
  dialog: string,
  underWay?: Dossier,
  more: object = {},
): Promise<ActOutcome> {
  const dossier = underWay ?? (await latestOf(dc.context));
  if (dossier !== undefined) return dc.beginDialog(dialog, { reference: dossier.reference, ...more });
  await tellMesDossiers(dc.context);
  return TOLD;
}

/** The dossier that was worked on last in this conversation, or the person's latest. */
export async function latestOf(context: TurnContext): Promise<Dossier | undefined> {
  const mine = await servicesOf(context).dossiers.mine();
  const { dossier, appelId } = conversationOf(context);
  const here = mine.filter((each) => each.appelId === appelId);
  const isLast = ({ reference }: Dossier): boolean => reference === dossier;
  return here.find(isLast) ?? here[0] ?? mine.find(isLast) ?? mine[0];
}

/** A reference was given: one's own dossier goes on at once, another one after a code. */
export async function resumeNamed(dc: DialogContext, reference: string): Promise<void> {
  const { dossiers } = servicesOf(dc.context);
  if ((await dossiers.find(reference)) !== undefined) return work(dc, reference);
  await dc.beginDialog(RepriseDialog.id, { reference });
}

/** Works on a dossier from here on. */
export async function work(
  dc: DialogContext,
  reference: string,
  how: Pick<DossierStart, 'at' | 'emptying' | 'quiet'> = {},
): Promise<void> {
  conversationOf(dc.context).dossier = reference;
  await tellNewsHere(dc.context, reference);
  await dc.beginDialog(DOSSIER_DIALOG, { reference, ...how });
}

/** News of a dossier goes to the conversation in which the person took it up last. */
async function tellNewsHere(context: TurnContext, reference: string): Promise<void> {
  const { dossiers, owner } = servicesOf(context);
  const dossier = await dossiers.find(reference);
  const acces = dossier?.acces.find((each) => each.owner === owner);
  const conversationId = context.activity.conversation.id;
  if (dossier === undefined || acces === undefined || acces.conversationId === conversationId) return;
  dossiers.save(withAcces(dossier, { ...acces, conversationId }));
}

async function latestDraft(context: TurnContext): Promise<string | undefined> {
  return (await latest(context, isDraft))?.reference;
}

function isDraft({ statut }: Dossier): boolean {
  return statut === 'brouillon';
}

/** The same for the conversation's call or, where it has none, for the one other call that has: among several, the person picks. */
async function latestAnywhere(
  context: TurnContext,
  isMeant: (dossier: Dossier) => boolean,
): Promise<Dossier | undefined> {
  const here = mustChooseAppel(context) ? undefined : await latest(context, isMeant);
  if (here !== undefined) return here;
  const all = (await servicesOf(context).dossiers.mine()).filter(isMeant);
  return new Set(all.map(({ appelId }) => appelId)).size === 1 ? all[0] : undefined;
}

/** The person's dossier for the current call that was changed last, among those of a kind. */
async function latest(
  context: TurnContext,
  isMeant: (dossier: Dossier) => boolean,
): Promise<Dossier | undefined> {
  const { dossiers } = servicesOf(context);
  const { appel } = currentAppel(context);
  const all = await dossiers.mine();
  return all.find((dossier) => dossier.appelId === appel.id && isMeant(dossier));
}
