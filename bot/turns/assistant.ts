import type { TurnContext } from 'botbuilder';
import { converse } from '../../dialogs/root-dialog.js';
import { keptFiles } from '../../dialogs/turn/kept-files.js';
import { FICHIER_URN, MODELE_URN } from '../../dialogs/turn/message.js';
import { provideServices, type Services } from '../../dialogs/turn/services.js';
import type { Courriers } from '../../domain/dossier/courriers.js';
import type { RunTurn, Turn } from './turn.js';
import type { CountBuffer } from '../storage/statistics-buffer.js';
import { CopyMaker } from '../personal-data/copy-maker.js';
import { donneesOf } from '../personal-data/erase.js';
import type { Sender } from '../files/fair-queue.js';
import { eraseUnplaced } from '../files/erase-unplaced.js';
import { createReprises } from './reprises.js';
import { codeCounts, type CodeCountsParts } from '../storage/code-counts.js';
import { originOf } from '../storage/conversations.js';
import { boundTo, dossiersOf } from '../storage/dossiers.js';
import type { Database } from '../storage/database.js';
import { missedQuestionsOf } from '../storage/missed-questions.js';
import { TurnState } from '../storage/turn-states.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';

/** What the assistant is made of, besides what each turn brings. */
export interface AssistantParts {
  readonly db: Database;
  readonly now: () => number;
  /** Parts that are the same for everybody. Asked anew at each turn: content may be reloaded. */
  readonly shared: (
    turn: Turn,
    sender: () => Promise<Sender>,
  ) => Omit<
    Services,
    | 'now'
    | 'told'
    | 'owner'
    | 'fiches'
    | 'dossiers'
    | 'reprises'
    | 'courriers'
    | 'codes'
    | 'donnees'
    | 'missed'
    | 'statistics'
  >;
  readonly counts: CountBuffer;
  readonly courriersOf: (work: UnitOfWork) => Courriers;
  /** The address under which the person of a conversation fetches a stored file, or a template. */
  readonly link: (urn: string, conversationId: string) => string;
  readonly codes: Omit<CodeCountsParts, 'db' | 'now'>;
  /** Whether channels that can show forms do. Asked anew at each turn. */
  readonly fiches: () => boolean;
}

/** The assistant: gives a turn its services, lets the conversation run, and stages its state with all that it changed. */
export function createAssistant(parts: AssistantParts): RunTurn {
  const { db, now, shared, counts, courriersOf, link } = parts;
  const copyMaker = new CopyMaker();
  return async (context: TurnContext, turn: Turn) => {
    const { work, receivedAt, told } = turn;
    const { channelId, conversation, from } = context.activity;
    const person = { owner: from.id, conversationId: conversation.id };
    const state = await TurnState.read(db, channelId, person.conversationId);
    const common = shared(turn, async () => ({
      person: person.owner,
      network: await originOf(db, person.conversationId),
    }));
    const all = dossiersOf(db, work, now());
    const dossiers = boundTo(all, person.owner);
    const { words, conservation, appelsConnus, territoires } = common;
    const courriers = courriersOf(work);
    const codes = codeCounts({ db, now, ...parts.codes }, work, person);
    const { lienPrive } = (context.activity.channelData ?? {}) as { lienPrive?: string };
    provideServices(context, {
      ...common,
      ...(lienPrive === undefined ? {} : { lienPrive }),
      now: receivedAt,
      told,
      owner: person.owner,
      fiches: parts.fiches() ? fichesOn(channelId) : 'non',
      dossiers,
      donnees: donneesOf(
        { db, words, copyMaker, dossiers, conservation, appelsConnus, territoires, now: now(), receivedAt },
        person,
        work,
      ),
      courriers,
      codes,
      reprises: createReprises(
        { dossiers: all, appelsConnus, courriers, codes, secrets: common.secrets, now: receivedAt },
        person,
      ),
      missed: missedQuestionsOf(work, now()),
      statistics: counts.of(work, receivedAt),
    });
    context.onSendActivities((_context, activities, next) => {
      for (const attachment of activities.flatMap((activity) => activity.attachments ?? [])) {
        const urn = attachment.contentUrl ?? '';
        if (urn.startsWith(FICHIER_URN) || urn.startsWith(MODELE_URN))
          attachment.contentUrl = link(urn, person.conversationId);
      }
      return next();
    });
    await converse(context, state.memory);
    await eraseUnplaced(
      context.activity,
      { dossiers, conversationId: person.conversationId, kept: keptFiles(context) },
      work,
    );
    state.stageInto(work, now());
  };
}

/** Teams shows a form anew; other channels of the Azure Bot Service may show none. */
function fichesOn(channelId: string): Services['fiches'] {
  if (channelId === 'msteams') return 'nouvelles';
  return channelId.startsWith('azure-') ? 'non' : 'enPlace';
}
