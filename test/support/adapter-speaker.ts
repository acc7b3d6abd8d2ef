import { randomUUID } from 'node:crypto';
import { Ending } from '../../bot/core/ending.js';
import { ActivityTypes, TestAdapter, type Activity, type TurnContext } from 'botbuilder';
import { FICHIER_URN } from '../../dialogs/turn/message.js';
import { stageFile } from '../../bot/storage/files.js';
import { wasTold } from '../../domain/understanding/was-told.js';
import { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import { ADAPTER_CONVERSATION, type ConversationHarness } from './conversation-harness.js';
import type { PickedFile } from './direct-line-client.js';
import type { Said, Sent, Speaker } from './speaker.js';

/** As the embedded Direct Line keeps them. */
const FILE_LIMIT = 11 * 1024 * 1024;

/** A user on the bot framework's own test adapter. */
export class AdapterSpeaker implements Speaker {
  readonly channelId = 'test';
  readonly conversationId: string;
  readonly #user: { readonly id: string; readonly name: string };
  #toldAt: number | undefined;
  readonly #adapter = new TestAdapter(() => Promise.resolve());

  /**
   * @param onTurn looks at each turn once it is run, before it is committed
   * @param known who speaks, when they spoke before
   */
  constructor(
    private readonly harness: ConversationHarness,
    private readonly onTurn: (context: TurnContext) => void = () => undefined,
    known?: Pick<AdapterSpeaker, 'conversationId' | 'owner'>,
  ) {
    this.conversationId = known?.conversationId ?? `${ADAPTER_CONVERSATION}${randomUUID()}`;
    this.#user = { id: known?.owner ?? `dl_${randomUUID()}`, name: '' };
    harness.adapterOwners.set(this.conversationId, this.#user.id);
  }

  /** Whose dossiers are this person's. */
  get owner(): string {
    return this.#user.id;
  }

  join(): Promise<readonly Said[]> {
    return this.#turn({
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [this.#user, { id: 'assistant', name: '' }],
    });
  }

  async send({ text, files, value }: Sent): Promise<readonly Said[]> {
    const attachments = await Promise.all(files.map((file) => this.#store(file)));
    return this.#turn({ type: ActivityTypes.Message, text, value, attachments });
  }

  async listen(): Promise<readonly Said[]> {
    const said: Said[] = [];
    for (;;) {
      const received = await this.harness.inbox.oldestWaiting(this.conversationId);
      if (received === undefined) return said;
      const { inbox } = this.harness;
      said.push(
        ...(await this.#turn(received.activity, (work) => {
          work.stage((transaction) => inbox.markDone(transaction, received.inboxId));
        })),
      );
    }
  }

  shown(text: string): string {
    return text;
  }

  leave(): void {
    // Nothing of it is open.
  }

  again(): Promise<Speaker> {
    const other = new AdapterSpeaker(this.harness, this.onTurn, this);
    other.#toldAt = this.#toldAt;
    return Promise.resolve(other);
  }

  async #turn(
    activity: Partial<Activity>,
    stage: (work: UnitOfWork) => void = () => undefined,
  ): Promise<readonly Said[]> {
    const work = new UnitOfWork();
    const { clocks } = this.harness;
    const told = wasTold(clocks.now(), this.#toldAt);
    const addressed = {
      ...activity,
      channelId: this.channelId,
      conversation: { id: this.conversationId, isGroup: false, conversationType: 'personal', name: '' },
      from: this.#user,
      recipient: { id: 'assistant', name: '' },
    };
    this.#adapter.activeQueue.length = 0;
    await this.#adapter.processActivity(addressed, async (context) => {
      const turn = { work, receivedAt: this.harness.at, inboxId: randomUUID(), told, ending: new Ending() };
      await this.harness.runTurn(context, turn);
      this.onTurn(context);
    });
    stage(work);
    await work.commit(this.harness.db);
    if (this.#adapter.activeQueue.length > 0) this.#toldAt = clocks.now();
    return this.#adapter.activeQueue.filter(({ type }) => type === 'message');
  }

  async #store({ name, type, bytes }: PickedFile): Promise<{ name: string; contentType: string }> {
    const attachment = { name, contentType: type };
    const taille = bytes.length;
    if (taille > FILE_LIMIT)
      return { ...attachment, content: { refus: 'trop_gros', taille } } as typeof attachment;
    const work = new UnitOfWork();
    const { conversationId } = this;
    const facts = { conversationId, dossierReference: null, name, mediaType: type };
    const { id } = stageFile(work, facts, bytes, Date.now());
    await work.commit(this.harness.db);
    return { ...attachment, contentUrl: FICHIER_URN + id, content: { taille } } as typeof attachment;
  }
}
