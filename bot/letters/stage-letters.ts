import type { Appel } from '../../domain/appel/appel.js';
import type { CodeEnvoye, Courriers, Destination, FichierOffert } from '../../domain/dossier/courriers.js';
import { asFiled } from '../../domain/dossier/complement.js';
import { contactVerifie } from '../../domain/dossier/contact.js';
import type { Dossier, Invite } from '../../domain/dossier/dossier.js';
import { stageAlarm, stageAlarmEnd } from '../storage/alarms.js';
import { stageLetter } from '../storage/letters.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { addressLetter } from './address-letter.js';
import { codeLetter } from './code-letter.js';
import { complementReceipt } from './pdf/complement-receipt.js';
import { complementView, type ComplementView } from './view/complement-view.js';
import type { CourriersParts } from './courriers-parts.js';
import { contactLetter } from './contact-letter.js';
import { archiveOf } from './files/dossier-archive.js';
import type { MadeFile } from './files/dossier-files.js';
import { dossierView, type DossierView } from './view/dossier-view.js';
import type { Message } from './dreets-letter.js';
import { filingReceipt } from './pdf/filing-receipt.js';
import { formatInstant } from './view/format-instant.js';
import { handOverLetters } from './package-letters.js';
import { complementHanding, filingHanding, withdrawalHanding, type Prepared } from './packages.js';
import { invitationLetter } from './invitation-letter.js';
import type { Attachment, Letter } from '../core/letter.js';
import { stageMadeFile } from './files/generated-file.js';
import { mailbox } from '../core/mailbox-address.js';
import type { Receipt } from './pdf/receipt.js';
import { receiptLetter } from './receipt-letter.js';
import { reopeningLetter } from './reopening-letter.js';
import { withdrawalReceipt } from './pdf/withdrawal-receipt.js';

/** Letters staged in one unit of work: they exist when, and only when, it commits. */
export class StagedCourriers implements Courriers {
  readonly #threads = new Map<string, string>();

  constructor(
    private readonly parts: CourriersParts,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws InvalidAddressError */
  code(dossier: Dossier, appel: Appel, envoi: CodeEnvoye): void {
    const { words } = this.parts;
    const { adresse, expireLe } = envoi;
    const message = codeLetter(words, {
      reference: dossier.reference,
      appel: appel.titreCourt.fr,
      ...envoi,
      until: formatInstant(words, expireLe, appel.fuseau),
    });
    this.#write('code', message, dossier, adresse, expireLe);
  }

  /** @throws InvalidAddressError */
  contactChange(dossier: Dossier, appel: Appel, ancienne: string): void {
    const { words, pageUrl } = this.parts;
    const facts = { reference: dossier.reference, appel: appel.titreCourt.fr, page: pageUrl };
    this.#write('contact', contactLetter(words, facts), dossier, ancienne);
  }

  /** @throws InvalidAddressError */
  invitation(dossier: Dossier, appel: Appel, invite: Invite): void {
    const { words, pageUrl } = this.parts;
    const facts = { reference: dossier.reference, appel: appel.titreCourt.fr, page: pageUrl, ...invite };
    this.#write('invitation', invitationLetter(words, facts), dossier, invite.adresse);
  }

  /** @throws NotFiledError, InvalidAddressError (a mailbox that is no address) */
  async depot(dossier: Dossier, appel: Appel, destination: Destination): Promise<readonly FichierOffert[]> {
    const handing = await this.#filing(dossier, appel, destination);
    const archives = await this.#handOver(handing, dossier);
    const receipt = filingReceipt(this.parts.words, handing.dossier);
    return [await this.#receipt('recepisse', receipt, dossier, handing.dossier), ...archives];
  }

  /** @throws NotFiledError, InvalidAddressError (a mailbox that is no address) */
  async complement(
    dossier: Dossier,
    appel: Appel,
    destination: Destination,
    numero: number,
  ): Promise<readonly FichierOffert[]> {
    const view = this.#complementView(dossier, appel, destination, numero);
    const archives = await this.#handOver(complementHanding(this.parts.words, view, dossier, appel), dossier);
    const receipt = complementReceipt(this.parts.words, view);
    return [await this.#receipt('recepisse', receipt, dossier, view.dossier), ...archives];
  }

  /**
   * The letters alone that hand a dossier and its complements over: for one that was filed when no mailbox was known.
   * @throws NotFiledError, InvalidAddressError
   */
  async transmission(dossier: Dossier, appel: Appel, destination: Destination, boite: string): Promise<void> {
    const known = { ...destination, boite };
    await this.#handOver(await this.#filing(dossier, appel, known), dossier);
    for (const { numero } of dossier.complements ?? []) {
      const view = this.#complementView(dossier, appel, known, numero);
      await this.#handOver(complementHanding(this.parts.words, view, dossier, appel), dossier);
    }
  }

  /**
   * Tells the applicant that the mailbox took the dossier, or one of its complements, and answers the receipt with both
   * instants. For the unit of work in which that is noted. @throws NotFiledError
   */
  async remise(
    dossier: Dossier,
    appel: Appel,
    destination: Destination,
    complement?: number,
  ): Promise<FichierOffert> {
    const { words } = this.parts;
    if (complement === undefined) {
      const view = this.#view(asFiled(dossier), appel, destination, dossier);
      return this.#receipt('remise', filingReceipt(words, view), dossier, view);
    }
    const view = this.#complementView(dossier, appel, destination, complement);
    return this.#receipt('remise', complementReceipt(words, view), dossier, view.dossier);
  }

  /** @throws NotFiledError, InvalidAddressError (a mailbox that is no address) */
  async retrait(dossier: Dossier, appel: Appel, destination: Destination): Promise<readonly FichierOffert[]> {
    const { words, clocks } = this.parts;
    const view = this.#view(dossier, appel, destination);
    if (destination.boite === undefined) {
      const at = clocks.businessNow().toISOString();
      stageAlarmEnd(this.work, { kind: 'sans_boite', subject: dossier.reference, at });
    } else await this.#handOver(withdrawalHanding(words, view, dossier, appel), dossier);
    return [await this.#receipt('recepisse', withdrawalReceipt(words, view), dossier, view)];
  }

  /** Tells the applicant, at a proved address only, that the operator reopened the dossier. */
  reouverture(dossier: Dossier, appel: Appel): void {
    const adresse = contactVerifie(appel, dossier);
    const { reouverture } = dossier;
    if (adresse === undefined || reouverture === undefined) return;
    const message = reopeningLetter(this.parts.words, dossier, appel, reouverture.jusquAu);
    this.#write('reouverture', message, dossier, adresse, reouverture.jusquAu);
  }

  /** A message to one person, with nothing attached. @param until ISO instant after which it is worth nothing */
  #write(kind: Letter['kind'], message: Message, { reference }: Dossier, to: string, until?: string): void {
    const { from, clocks } = this.parts;
    const date = clocks.businessNow().toISOString();
    const expiring = until === undefined ? {} : { expiresAt: until };
    this.#post(addressLetter(message, { kind, reference, from, to: mailbox('', to), date, ...expiring }));
  }

  #post(letter: Letter): void {
    if (letter.kind === 'dreets' && letter.part.number === 1)
      this.#threads.set(letter.reference, letter.messageId);
    stageLetter(this.work, letter, this.parts.clocks.now());
    this.work.afterCommit(this.parts.onLetter);
  }

  #filing(dossier: Dossier, appel: Appel, destination: Destination): Promise<Prepared> {
    const filed = asFiled(dossier);
    const view = this.#view(filed, appel, destination, dossier);
    return filingHanding(this.parts.words, view, filed, appel);
  }

  /** Stages the letters; where no mailbox is known, raises an alarm and answers all of it as an archive. */
  async #handOver(prepared: Prepared, dossier: Dossier): Promise<readonly FichierOffert[]> {
    const { words, from, clocks, mailboxLimit, readFile } = this.parts;
    const { made, documents, archive, instant } = prepared;
    const { destination } = prepared.dossier;
    if (destination.boite === undefined) {
      this.#raiseNoMailbox(prepared.dossier);
      return [this.#offer(await archiveOf(archive, instant, made, documents, readFile), dossier)];
    }
    const to = mailbox(destination.service, destination.boite);
    const store = (file: MadeFile): Attachment => stageMadeFile(this.work, file, dossier, clocks.now());
    const thread = await this.#threadOf(prepared);
    const addressing = {
      ...{ from, to, date: clocks.businessNow().toISOString() },
      ...(thread === undefined ? {} : { inReplyTo: thread }),
    };
    const limit = destination.tailleMax ?? mailboxLimit;
    for (const letter of handOverLetters(words, prepared, store, addressing, limit)) this.#post(letter);
    return [];
  }

  /** The letter that a complement or a withdrawal follows. */
  async #threadOf({ kind, dossier: { reference } }: Prepared): Promise<string | undefined> {
    return kind === 'dreets'
      ? undefined
      : (this.#threads.get(reference) ?? (await this.parts.threadOf(reference)));
  }

  #view(dossier: Dossier, appel: Appel, destination: Destination, current = dossier): DossierView {
    return dossierView(this.parts.words, dossier, appel, destination, this.parts.service, current);
  }

  #complementView(dossier: Dossier, appel: Appel, destination: Destination, numero: number): ComplementView {
    return complementView(this.parts.words, dossier, numero, appel, destination, this.parts.service);
  }

  async #receipt(
    kind: 'recepisse' | 'remise',
    receipt: Receipt,
    dossier: Dossier,
    view: DossierView,
  ): Promise<FichierOffert> {
    const { words, from, clocks } = this.parts;
    const { nom, reference } = receipt;
    // Loaded here, as what draws the dossier is.
    const { receiptPdf } = await import('./pdf/receipt-pdf.js');
    const file = { name: nom, mediaType: 'application/pdf', bytes: await receiptPdf(words, receipt) };
    const attachment = stageMadeFile(this.work, file, dossier, clocks.now());
    if (view.adresseVerifiee && view.adresse !== undefined) {
      const letter = addressLetter(receiptLetter(words, receipt), {
        kind,
        reference,
        from,
        to: mailbox('', view.adresse),
        date: clocks.businessNow().toISOString(),
        attachments: [attachment],
      });
      this.#post(letter);
    }
    return { id: attachment.fileId, nom, format: 'pdf' };
  }

  #offer(file: MadeFile, dossier: Dossier): FichierOffert {
    const { fileId, name } = stageMadeFile(this.work, file, dossier, this.parts.clocks.now());
    return { id: fileId, nom: name, format: 'zip' };
  }

  #raiseNoMailbox(view: DossierView): void {
    const { service } = view.destination;
    stageAlarm(this.work, {
      kind: 'sans_boite',
      subject: view.reference,
      detail: this.parts.words('fr', 'courrier:alarme.sans_boite', { service }),
      at: this.parts.clocks.businessNow().toISOString(),
    });
  }
}
