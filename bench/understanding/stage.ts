import { randomInt } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { dossiersOf, findDossier } from '../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import { deedsOf, type Deed } from '../../dialogs/turn/deeds.js';
import type { Appel } from '../../domain/appel/appel.js';
import { filed, handedOver } from '../../domain/dossier/change-dossier.js';
import type { Dossier, Fichier, Valeurs } from '../../domain/dossier/dossier.js';
import { AdapterSpeaker } from '../../test/support/adapter-speaker.js';
import { ConversationHarness } from '../../test/support/conversation-harness.js';
import { facilitateurs2023, storedPieces } from '../../test/support/fixtures.js';
import { pickedFiles } from '../../test/support/picked-files.js';
import { draftAtPiece, draftBefore, type Holder } from './situations.js';
import type { ActRow, AnswerRow } from './rows.js';

/** What came of one line. */
export interface Outcome {
  readonly deeds: readonly Deed[];
  /** The answers that changed; null was there and is gone. */
  readonly stored: Readonly<Record<string, Valeurs[string] | null>>;
  readonly buttons: readonly string[];
  readonly said: string;
}

/** Lines after which a document has a file: what they speak of is there. */
const SPEAK_OF_A_FILE = new Set(['piece_terminee', 'remplacer_piece', 'retirer_piece', 'annuler']);
const CONFIRMED = ['supprimer mes données', 'retirer mon dossier', 'recommencer'];
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The real dialogs on real storage, where each line is typed by a person of its own, in its own situation. */
export class Stage {
  #confirmed = 0;

  private constructor(
    private readonly harness: ConversationHarness,
    private readonly appel: Appel,
    private readonly file: Fichier,
  ) {}

  static async open(): Promise<Stage> {
    const harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
    const stored = await storedPieces(harness.db, [['rib', 'RIB de la structure.pdf', 'pdf']]);
    const [file] = stored['rib'] ?? [];
    if (file === undefined) throw new Error('No file was stored');
    return new Stage(harness, await facilitateurs2023(), file);
  }

  close(): Promise<void> {
    return this.harness.close();
  }

  /** Types the line of an act in its situation. */
  async act(row: ActRow): Promise<Outcome> {
    const person = new Person(this.harness);
    const holder = this.#holder(person);
    await person.join();
    switch (row.context) {
      case 'top':
        break;
      case 'draft':
        await this.#keep(draftBefore(this.appel, 'projet', {}, holder));
        break;
      case 'step':
        await this.#keep(draftBefore(this.appel, row.champ, {}, holder));
        await person.say('reprendre');
        break;
      case 'piece':
        await this.#keep(draftAtPiece(this.appel, row.piece, this.file, holder));
        await person.say('reprendre');
        if (SPEAK_OF_A_FILE.has(row.act)) await person.sendFile('document reçu.pdf');
        break;
      case 'review':
        await this.#keep(draftAtPiece(this.appel, undefined, this.file, holder));
        await person.say('reprendre');
        break;
      case 'attest':
        await this.#keep(draftAtPiece(this.appel, undefined, this.file, holder));
        await person.say('reprendre');
        await person.say('tout est exact');
        break;
      case 'filed':
        await this.#keep(this.#filed(holder));
        break;
      case 'confirm':
        await this.#confirm(person, holder);
        break;
    }
    return this.#outcome(person, holder, row.text);
  }

  /** Types the line of an answer when its field is asked. */
  async answer({ champ, before = {}, text }: AnswerRow): Promise<Outcome> {
    const person = new Person(this.harness);
    const holder = this.#holder(person);
    await person.join();
    await this.#keep(draftBefore(this.appel, champ, before, holder));
    await person.say('reprendre');
    return this.#outcome(person, holder, text);
  }

  async #outcome(person: Person, { reference }: Holder, text: string): Promise<Outcome> {
    const before = await findDossier(this.harness.db, reference);
    const { said, buttons, deeds } = await person.say(text);
    const after = await findDossier(this.harness.db, reference);
    return { deeds, said, buttons, stored: changes(before?.champs ?? {}, after?.champs ?? {}) };
  }

  async #confirm(person: Person, holder: Holder): Promise<void> {
    const asked = CONFIRMED[this.#confirmed % CONFIRMED.length] ?? '';
    this.#confirmed += 1;
    if (asked === 'recommencer') {
      await this.#keep(draftBefore(this.appel, 'projet', {}, holder));
      await person.say('reprendre');
    } else await this.#keep(this.#filed(holder));
    await person.say(asked);
  }

  #filed(holder: Holder): Dossier {
    const whole = draftAtPiece(this.appel, undefined, this.file, holder);
    return handedOver(filed(whole, holder.now, 'dreets-bfc.secae@dreets.gouv.fr'), holder.now);
  }

  async #keep(dossier: Dossier): Promise<void> {
    const work = new UnitOfWork();
    dossiersOf(this.harness.db, work).save(dossier);
    await work.commit(this.harness.db);
  }

  #holder({ owner, conversationId }: Person): Holder {
    const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    const reference = `${this.appel.prefixe}-${letters.slice(0, 4)}-${letters.slice(4)}`;
    return { owner, conversationId, reference, now: this.harness.at };
  }
}

/** Somebody who types, and what came of it. */
class Person {
  #deeds: readonly Deed[] = [];
  readonly #speaker: AdapterSpeaker;

  constructor(private readonly harness: ConversationHarness) {
    this.#speaker = new AdapterSpeaker(harness, (context: TurnContext) => {
      this.#deeds = deedsOf(context);
    });
  }

  get owner(): string {
    return this.#speaker.owner;
  }

  get conversationId(): string {
    return this.#speaker.conversationId;
  }

  async join(): Promise<void> {
    await this.#speaker.join();
  }

  async sendFile(name: string): Promise<void> {
    await this.#speaker.send({ text: '', files: await pickedFiles(name) });
  }

  async say(text: string): Promise<Pick<Outcome, 'said' | 'buttons' | 'deeds'>> {
    this.harness.real.read();
    const said = await this.#speaker.send({ text, files: [] });
    const buttons = said.at(-1)?.suggestedActions?.actions.map(({ title }) => title) ?? [];
    return { said: said.map((each) => each.text ?? '').join('\n\n'), buttons, deeds: this.#deeds };
  }
}

function changes(before: Valeurs, after: Valeurs): Outcome['stored'] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    ids.filter((id) => before[id] !== after[id]).map((id) => [id, after[id] ?? null]),
  );
}
