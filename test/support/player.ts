import { openAlarms } from '../../bot/storage/alarms.js';
import { asRead } from './as-read.js';
import { Comparison } from './comparison.js';
import { START, type ConversationHarness } from './conversation-harness.js';
import { describeMail, mailAsExpected } from './expected-mail.js';
import { operate } from './operate.js';
import { pickedFiles } from './picked-files.js';
import { People, type Connect } from './people.js';
import type { Said, Sent } from './speaker.js';
import { registreSaying } from './registry-answers.js';
import type { Line, Transcript } from './transcript.js';
import { TranscriptMails } from './transcript-mails.js';
import { upgrade } from './upgrades.js';
import { filledDocuments, filledFiche } from './filled-fiche.js';
import { fits } from './wildcards.js';

const REFERENCE = /\b[A-Z]{2,6}\d{2}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/u;
/** The signs by which the list of accesses names a device. */
const APPAREIL = /\bappareil ([0-9A-F]{4})\b/u;

/** Plays transcripts, one after the other, and compares all that is said and mailed with what they say. */
export class Player {
  #compared = new Comparison();
  #people: People;
  #mails: TranscriptMails;
  #file = '';
  #said: readonly Said[] = [];
  #reference = '';
  #firstReference = '';
  #appareil = '';
  #last: Said | undefined;

  constructor(
    private readonly harness: ConversationHarness,
    private readonly connect: Connect,
  ) {
    this.#people = new People(harness, connect);
    this.#mails = TranscriptMails.from(harness.sink);
    harness.at = new Date(START);
    harness.registre = undefined;
    harness.checks.scanner = undefined;
    harness.reading.mode = 'non';
  }

  async play({ file, lines }: Transcript): Promise<void> {
    this.#file = file;
    for (const line of lines) await this.#line(line);
    this.#nothingMoreSaid(lines.at(-1));
  }

  /** Nothing is sent that a transcript doesn't show, codes apart. */
  async end(): Promise<void> {
    await this.harness.drain();
    for (const mail of this.#mails.unread) this.#compared.more(`courriel: ${describeMail(mail)}`);
    this.#compared.check(this.#file, 'à la fin');
  }

  leave(): void {
    this.#people.leave();
  }

  /** Whether all of its people can be in the same conversation a second time. */
  get canGoOnTwice(): boolean {
    return this.#people.canGoOnTwice;
  }

  /**
   * A player with the same people in the same conversations, who has heard and read what this one has.
   * @param mails how many the mail server had received then
   */
  async again(mails: number): Promise<Player> {
    const other = new Player(this.harness, this.connect);
    other.#compared = this.#compared.again();
    other.#people = await this.#people.again();
    other.#mails = this.#mails.again(mails);
    other.#said = this.#said;
    other.#last = this.#last;
    other.#reference = this.#reference;
    other.#firstReference = this.#firstReference;
    other.#appareil = this.#appareil;
    return other;
  }

  async #line(line: Line): Promise<void> {
    const { keyword, text } = line;
    switch (keyword) {
      case 'horloge':
        this.#move(text);
        return;
      case 'registre':
        this.harness.registre = registreSaying(text);
        return;
      case 'antivirus':
        await this.harness.antivirus(text);
        return this.#send();
      case 'lecture':
        await this.harness.read(text);
        return this.#send();
      case 'usager':
        this.#nothingMoreSaid(line);
        return this.#say(line);
      case 'assistant':
        this.#heard(line);
        return;
      case 'boutons':
        this.#show(line, this.#last?.suggestedActions?.actions.map(({ title }) => `[${title}]`) ?? [], ' ');
        return;
      case 'fichiers':
        return this.#files(line);
      case 'courriel':
        return this.#mailed(line);
      case 'courriels':
        await this.#send();
        this.#show(line, this.#mails.unread.map(describeMail), ' | ');
        return;
      case 'alarme': {
        const alarms = await openAlarms(this.harness.db);
        const said = alarms.flatMap(({ subject, detail }) => (subject === this.#reference ? [detail] : []));
        this.#show(line, said, ' | ');
        return;
      }
      case 'exploitant':
        return operate(this.harness.installation, this.#named(text)).then(() => this.#send());
      case 'retour':
        await this.#mails.sendBack(text, this.harness);
        return this.#send();
      case 'rappels':
        await this.harness.remind(this.#reference);
        return this.#send();
      case 'mise à jour':
        return upgrade(this.harness, this.#people.speaker, text);
    }
  }

  #move(text: string): void {
    const shift = /^\+\s*(\d+)\s*(min|h|j)$/u.exec(text);
    const unit = { min: 60_000, h: 3600_000, j: 86_400_000 }[shift?.[2] ?? ''] ?? 0;
    const at =
      shift === null ? new Date(text) : new Date(this.harness.at.getTime() + Number(shift[1]) * unit);
    if (Number.isNaN(at.getTime())) throw new Error(`${this.#file}: « ${text} » is no instant`);
    this.harness.at = at;
  }

  async #say({ text, who }: Line): Promise<void> {
    const missed = await this.#people.turnTo(who);
    const welcome = missed === undefined ? await this.#people.join(who) : [];
    const joins = text === '[rejoint]';
    const answer = joins || text === '[regarde]' ? [] : await this.#people.send(await this.#sent(text));
    this.#said = [...(joins ? welcome : []), ...(missed ?? []), ...answer];
    for (const { text: heard = '' } of this.#said) {
      this.#reference = REFERENCE.exec(heard)?.[0] ?? this.#reference;
      this.#appareil = APPAREIL.exec(heard)?.[1] ?? this.#appareil;
    }
    if (this.#firstReference === '') this.#firstReference = this.#reference;
    this.#compared.same(`usager${who === '' ? '' : ` ${who}`}: ${text}`);
  }

  async #sent(text: string): Promise<Sent> {
    const [, marker, rest = ''] = /^\[([^\]]+)\]\s*(.*)$/su.exec(text) ?? [];
    const [, kind = '', of = ''] = /^(\S+)\s*(.*)$/su.exec(marker ?? '') ?? [];
    if (kind === 'fichier' || kind === 'fichiers') return { text: rest, files: await pickedFiles(of) };
    if (kind === 'fiche' && of === 'documents')
      return { text: '', files: [], value: await filledDocuments(rest, this.#reference, this.harness.db) };
    if (kind === 'fiche') return { text: '', files: [], value: filledFiche(of, rest, this.#reference) };
    if (kind === 'bouton') return { text: '', files: [], value: { etape: of, text: rest } };
    if (kind === 'aussitôt') return { text: rest, files: [], atOnce: true };
    if (kind === 'rien') return { text: '', files: [] };
    if (marker === '4 000 caractères')
      return { text: 'Notre association développe les clauses sociales. '.repeat(80), files: [] };
    return { text: await this.#filled(text), files: [] };
  }

  async #filled(text: string): Promise<string> {
    if (!text.includes('{')) return text;
    await this.harness.drain();
    const code = this.#mails.lastCode;
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    return this.#named(text).replace('{code}', code).replace('{autre code}', other);
  }

  #named(text: string): string {
    return text
      .replaceAll('{référence}', this.#reference)
      .replaceAll('{première référence}', this.#firstReference)
      .replaceAll('{appareil}', this.#appareil);
  }

  #heard(line: Line): void {
    const [said, ...rest] = this.#said;
    this.#said = rest;
    this.#last = said;
    const shown = this.#people.speaker?.shown(line.text) ?? '';
    this.#match({ ...line, text: shown }, asRead(said?.text ?? '(rien)'));
  }

  async #files(line: Line): Promise<void> {
    const offered = (this.#last?.attachments ?? []).filter(({ contentUrl }) => contentUrl !== undefined);
    for (const { contentUrl = '' } of offered) await this.harness.fetchFile(contentUrl);
    const names = offered.map(({ name }) => name ?? '');
    this.#show(line, names, ', ');
  }

  async #mailed(line: Line): Promise<void> {
    await this.#send();
    const recipient = /^à (\S+)/u.exec(line.text)?.[1] ?? '';
    const found = this.#mails.take(recipient);
    const expected = this.#named(line.text);
    this.#match({ ...line, text: expected }, mailAsExpected(expected, found));
  }

  /** Sends what waits, and listens to what the assistant says of it. */
  async #send(): Promise<void> {
    await this.harness.drain();
    this.#said = [...this.#said, ...((await this.#people.speaker?.listen()) ?? [])];
  }

  #show(line: Line, items: readonly string[], glue: string): void {
    this.#match(line, items.join(glue) || 'aucun');
  }

  #match(line: Line, actual: string): void {
    const expected = this.#named(line.text);
    if (fits(expected, actual)) this.#compared.same(`${line.keyword}: ${line.text}`);
    else {
      this.#compared.differ(`${line.keyword}: ${expected}`, `${line.keyword}: ${actual}`);
      this.#compared.check(this.#file, `ligne ${line.number}`);
    }
  }

  /** Everything that the assistant said must be in the transcript. */
  #nothingMoreSaid(line: Line | undefined): void {
    for (const { text } of this.#said) this.#compared.more(`assistant: ${asRead(text ?? '')}`);
    this.#said = [];
    this.#compared.check(this.#file, `ligne ${line?.number ?? 0}`);
  }
}
