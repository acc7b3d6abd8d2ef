import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from '../bot-dialogs.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { emptied } from '../../domain/dossier/change-dossier.js';
import { withoutComplement } from '../../domain/dossier/complement.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { isUnderWay, type Step } from '../../domain/dossier/steps.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { ConfirmDialog } from '../confirm/confirm-dialog.js';
import { conversationOf } from '../turn/conversation.js';
import { answerQuestion } from '../faq/answer-question.js';
import { decide } from '../../domain/understanding/decision/decide.js';
import { onlyInterrupts } from '../../domain/understanding/decision/signals.js';
import { asksSomething } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { Work } from '../acts/act.js';
import { carryOut } from '../hearing/carry-out.js';
import { hearAtWork } from '../hearing/hear-message.js';
import { pickedAct, takeOffers } from '../hearing/offers.js';
import { readMessage, type Message } from '../turn/message.js';
import { reply, sayOf } from '../say/reply.js';
import { atStep, merged, repeat, repeated } from './ask-again.js';
import { EVENTS, type EventValue } from '../events.js';
import { placedSince, tellRead } from './read-words.js';
import { sendFirstCode } from './steps/code.js';
import { DOSSIER_DIALOG, type DossierStart } from './dossier-start.js';
import { confirmEmptying } from './confirm-emptying.js';
import { consultRegistre } from './consult-registre.js';
import { isStale } from './is-stale.js';
import { takeCard } from './take-card.js';
import { currentStep } from './current-step.js';
import { takeYes, toProposal } from './to-proposal.js';
import { tellContentChange } from './content-change.js';
import {
  forgetOffers,
  forgetStep,
  given,
  isServed,
  nextOf,
  openDossier,
  save,
  saveWhole,
  type DossierState,
  type DossierTurn,
} from './dossier-turn.js';
import { withWordsBeside } from './hear-beside.js';
import { leaveChoice } from './modifier.js';
import { stepNamed } from './steps/find-step.js';
import { answerExactly, askStep, goTo } from './steps/steps.js';
import { notUnderstood } from './not-understood.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { sortLateFiles } from './sort-files.js';
import { placeWaiting, takeFilesAt } from './take-files.js';
import { rememberChange, standing } from './undo.js';

const EVENT: string = ActivityTypes.Event;

/** One loop over nextStep(dossier, appel, now): asks for what is missing until the dossier is filed, or its complement sent. */
export class DossierDialog extends Dialog<DossierStart> {
  static readonly id = DOSSIER_DIALOG;

  constructor() {
    super(DossierDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: DossierStart): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), { reference: options?.reference ?? '' });
    const turn = await openDossier(dc.context, stateOf(dc));
    if (turn === undefined || !isServed(turn)) return this.#lost(dc, turn);
    await tellContentChange(turn);
    if (options?.emptying === true) return confirmEmptying(dc, turn);
    const chosen = options?.at === undefined ? undefined : stepNamed(turn.dossier, turn.appel, options.at);
    if (chosen !== undefined) return this.#follow(dc, turn, goTo(turn, chosen));
    if (options?.quiet !== true) return this.#next(dc, turn, '');
    turn.state.asked = keyOf(nextOf(turn));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = await openDossier(dc.context, stateOf(dc));
    if (turn === undefined || !isServed(turn)) return this.#lost(dc, turn);
    const told = await tellContentChange(turn);
    if (dc.context.activity.type === EVENT) return this.#afterReading(dc, turn);
    const message = readMessage(dc.context.activity);
    if (isStale(turn, message)) {
      await reply(dc.context, { text: turn.say('dossier:bouton_perime') });
      return this.#again(turn);
    }
    // A file that comes for a step that is no more is for the dossier all the same.
    const step = currentStep(turn) ?? (message.fichiers.length > 0 ? nextOf(turn) : undefined);
    if (step === undefined) return this.#next(dc, turn, told ? '' : turn.say('dossier:etape_disparue'));
    if (step.kind === 'ferme' || step.kind === 'fini') return this.#over(dc, turn, step, message.text);
    const before = standing(turn);
    const asked = turn.state.asked;
    const outcome = await this.#answer(dc, { turn, step }, message);
    rememberChange(turn, before, asked);
    if (message.fichiers.length === 0) delete turn.state.recu;
    if ('status' in outcome) return outcome;
    if (outcome.kind === 'done') given(turn);
    return this.#follow(dc, turn, outcome);
  }

  /** What comes of a message: files, what the step itself offers, or what it was understood to mean. */
  async #answer(dc: DialogContext, work: Work, message: Message): Promise<StepOutcome | DialogTurnResult> {
    const { turn, step } = work;
    const { text } = message;
    const picked = pickedAct(takeOffers(dc.context), text);
    if (message.fichiers.length > 0) return takeFilesAt({ dc, message, work });
    if (message.fiche !== undefined) return takeCard(work, message.fiche);
    if (text === '') return notUnderstood(work, text);
    if (
      turn.stored.complementEnCours !== undefined &&
      sameWording(text, turn.say('complement:bouton_abandonner'))
    )
      return confirmEmptying(dc, turn);
    const exact = (await placeWaiting(work, text)) ?? (await answerExactly(turn, step, text));
    if (exact !== undefined) return exact;
    const said = await toProposal(work, text);
    const beside = { dc, message, work };
    if (said?.kind === 'yes') return withWordsBeside(beside, said.rest, () => takeYes(work, said.yes));
    if (said?.rest === '') return { kind: 'again', replies: [{ text: turn.say('dossier:propose_refuse') }] };
    const about = picked?.about ?? said?.rest ?? text;
    const heard = await hearAtWork(work, about);
    const decision =
      picked === undefined
        ? decide(heard)
        : { rule: 'picks an act that was offered', moves: [{ do: 'act' as const, act: picked.act }] };
    if (!onlyInterrupts(decision.moves, heard)) forgetOffers(turn.state);
    leaveChoice(turn, decision.moves);
    const carry = (): Promise<StepOutcome | DialogTurnResult> =>
      carryOut({ dc, message: { ...message, text: about }, work, named: heard.things }, heard, decision);
    const ofFiles = decision.moves.some((move) => move.do === 'files');
    return ofFiles ? withWordsBeside(beside, heard.files?.rest ?? '', carry) : carry();
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = await openDossier(context, instance.state as DossierState);
    if (turn !== undefined && isServed(turn)) await repeat(turn);
  }

  /** Comes back from a confirmation with its answer. */
  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    confirmed?: unknown,
  ): Promise<DialogTurnResult> {
    const turn = await openDossier(dc.context, stateOf(dc));
    if (turn === undefined || !isServed(turn)) return this.#lost(dc, turn);
    const { confirming } = turn.state;
    delete turn.state.confirming;
    if (confirmed !== true) return this.#again(turn);
    if (confirming === 'recommencer' && isInvited(turn.stored, turn.services.owner)) {
      await reply(dc.context, merged({ text: turn.say('acces:reserve') }, await repeated(turn)));
      return Dialog.EndOfTurn;
    }
    if (confirming === 'recommencer') {
      save(turn, emptied(turn.dossier, turn.services.now));
      return this.#next(dc, turn, turn.say('dossier:recommence'));
    }
    saveWhole(turn, withoutComplement(turn.stored));
    const { reference } = turn.dossier;
    await reply(dc.context, {
      text: turn.say('complement:abandonne', { reference }),
      buttons: [turn.say('accueil:bouton_mes_dossiers')],
    });
    return dc.endDialog();
  }

  async #follow(dc: DialogContext, turn: DossierTurn, outcome: StepOutcome): Promise<DialogTurnResult> {
    switch (outcome.kind) {
      case 'done':
        await reply(dc.context, ...(outcome.avant ?? []));
        return this.#next(dc, turn, outcome.said);
      case 'chosen':
        return this.#next(dc, turn, '');
      case 'asked':
        return this.#again(turn);
      case 'again':
        await reply(
          dc.context,
          ...outcome.replies.slice(0, -1),
          merged(outcome.replies.at(-1), await repeated(turn)),
        );
        return Dialog.EndOfTurn;
      case 'stay':
        await reply(dc.context, ...outcome.replies.map((said) => atStep(turn, said)));
        return isUnderWay(turn.stored) ? Dialog.EndOfTurn : dc.endDialog();
    }
  }

  async #again(turn: DossierTurn): Promise<DialogTurnResult> {
    await repeat(turn);
    return Dialog.EndOfTurn;
  }

  /** The files that were still being read when they came have their place: it is said, and the step comes back. */
  async #afterReading(dc: DialogContext, turn: DossierTurn): Promise<DialogTurnResult> {
    const { name, value } = dc.context.activity as { name?: string; value: EventValue };
    const work = { turn, step: currentStep(turn) ?? nextOf(turn) };
    const outcome = name === EVENTS.lu ? await tellRead(work, value) : sortLateFiles(work);
    return outcome === undefined ? Dialog.EndOfTurn : this.#follow(dc, turn, outcome);
  }

  /** Asks the next step, after what there is to say about the last one. */
  async #next(dc: DialogContext, turn: DossierTurn, said: string): Promise<DialogTurnResult> {
    const sorted = sortLateFiles({ turn, step: nextOf(turn) });
    if (sorted !== undefined) {
      await reply(dc.context, { text: said });
      return this.#follow(dc, turn, sorted);
    }
    const told = [placedSince(turn), await consultRegistre(turn)];
    const step = nextOf(turn);
    await sendFirstCode(turn, step);
    forgetStep(turn);
    turn.state.asked = keyOf(step);
    const text = [said, ...told].filter((part) => part !== '').join('\n\n');
    const asked = atStep(turn, askStep(turn, step, false));
    await reply(dc.context, merged({ text }, asked));
    return step.kind === 'ferme' || step.kind === 'fini' ? dc.endDialog() : Dialog.EndOfTurn;
  }

  /** The call closed, or the dossier was filed elsewhere, since the last message: said once; questions still get their answer. */
  async #over(dc: DialogContext, turn: DossierTurn, step: Step, text: string): Promise<DialogTurnResult> {
    await reply(dc.context, askStep(turn, step, false));
    if (asksSomething(text)) await answerQuestion(dc.context, text);
    return dc.endDialog();
  }

  /** @param turn the dossier, where there is one: its call was withdrawn */
  async #lost(dc: DialogContext, turn: DossierTurn | undefined): Promise<DialogTurnResult> {
    delete conversationOf(dc.context).dossier;
    await reply(dc.context, {
      text: sayOf(dc.context)(turn === undefined ? 'dossier:introuvable' : 'dossier:appel_retire'),
    });
    return dc.endDialog();
  }
}

/** The dialogs that the dossier needs beside itself. */
export const dossierDialogs = (): readonly Dialog[] => [new DossierDialog(), new ConfirmDialog()];

function stateOf(dc: DialogContext): DossierState {
  return dc.activeDialog?.state as DossierState;
}
