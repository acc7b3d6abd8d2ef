import type { Appel } from '../../domain/appel/appel.js';
import type { CodeEnvoye, Courriers, Destination, FichierOffert } from '../../domain/dossier/courriers.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Clocks } from '../clocks.js';
import type { Words } from '../say.js';
import { stageAlarm } from '../storage/alarms.js';
import { stageLetter } from '../storage/letters.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { addressLetter } from './address-letter.js';
import type { ServiceFacts } from './attention-points.js';
import { codeLetter } from './code-letter.js';
import type { ReadFile } from './compose-letter.js';
import { dossierArchive } from './dossier-archive.js';
import { dossierFiles, type MadeFile } from './dossier-files.js';
import { dossierView, type DossierView } from './dossier-view.js';
import { formatInstant } from './format-instant.js';
import { handOverLetters } from './hand-over-letters.js';
import { stageMadeFile } from './made-file.js';
import { mailbox, type Mailbox } from './mailbox-address.js';
import { receiptPdf } from './pdf/receipt-pdf.js';
import { receiptLetter } from './receipt-letter.js';

/** What letters are made with, the same for every turn. */
export interface CourriersParts {
  readonly words: Words;
  readonly clocks: Clocks;
  /** MAIL_FROM. */
  readonly from: Mailbox;
  readonly service: ServiceFacts;
  readonly readFile: ReadFile;
  /** Bytes on the wire that a mailbox takes in one message. */
  readonly mailboxLimit: number;
}

/** What a mailbox takes in one message when nothing else is known, bytes on the wire. */
export const MAILBOX_LIMIT = 18_000_000;

/** Letters staged in one unit of work: they exist when, and only when, it commits. */
export class StagedCourriers implements Courriers {
  constructor(
    private readonly parts: CourriersParts,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws InvalidAddressError */
  code(dossier: Dossier, appel: Appel, { code, adresse, expireLe, usage }: CodeEnvoye): void {
    const { words, from, clocks } = this.parts;
    const message = codeLetter(words, {
      reference: dossier.reference,
      appel: appel.titreCourt.fr,
      usage,
      code,
      until: formatInstant(words, expireLe, appel.fuseau),
    });
    const letter = addressLetter(message, {
      kind: 'code',
      reference: dossier.reference,
      from,
      to: mailbox('', adresse),
      date: clocks.businessNow().toISOString(),
      expiresAt: expireLe,
    });
    stageLetter(this.work, letter, clocks.now());
  }

  /** @throws NotFiledError, InvalidAddressError (a mailbox that is no address) */
  async depot(dossier: Dossier, appel: Appel, destination: Destination): Promise<readonly FichierOffert[]> {
    const { words } = this.parts;
    const view = this.#view(dossier, appel, destination);
    const made = await dossierFiles(words, view, dossier, appel);
    if (destination.boite === undefined) {
      this.#raiseNoMailbox(view);
      const receipt = await this.#receipt('recepisse', view, dossier);
      const archive = await dossierArchive(words, view, made, this.parts.readFile);
      return [receipt, this.#offer(archive, dossier, 'zip')];
    }
    this.#handOver(view, made, dossier, destination.boite);
    return [await this.#receipt('recepisse', view, dossier)];
  }

  /**
   * The letters alone that hand a dossier over: for one that was filed when no mailbox was known. @throws NotFiledError, InvalidAddressError
   */
  async transmission(dossier: Dossier, appel: Appel, destination: Destination, boite: string): Promise<void> {
    const view = this.#view(dossier, appel, { ...destination, boite });
    const made = await dossierFiles(this.parts.words, view, dossier, appel);
    this.#handOver(view, made, dossier, boite);
  }

  /**
   * Tells the applicant that the mailbox took the dossier, and answers the receipt with both instants.
   * For the unit of work in which the dossier becomes « transmis ». @throws NotFiledError
   */
  async remise(dossier: Dossier, appel: Appel, destination: Destination): Promise<FichierOffert> {
    return this.#receipt('remise', this.#view(dossier, appel, destination), dossier);
  }

  #handOver(view: DossierView, made: readonly MadeFile[], dossier: Dossier, boite: string): void {
    const { words, from, clocks, mailboxLimit } = this.parts;
    const to = mailbox(view.destination.service, boite);
    const files = made.map((file) => stageMadeFile(this.work, file, dossier, clocks.now()));
    const addressing = { from, to, date: clocks.businessNow().toISOString() };
    for (const letter of handOverLetters(words, view, files, addressing, mailboxLimit))
      stageLetter(this.work, letter, clocks.now());
  }

  #view(dossier: Dossier, appel: Appel, destination: Destination): DossierView {
    return dossierView(this.parts.words, dossier, appel, destination, this.parts.service);
  }

  async #receipt(kind: 'recepisse' | 'remise', view: DossierView, dossier: Dossier): Promise<FichierOffert> {
    const { words, from, clocks } = this.parts;
    const { reference } = view;
    const name =
      kind === 'recepisse'
        ? words('fr', 'recepisse:nom', { reference })
        : words('fr', 'recepisse:nomRemise', { reference });
    const bytes = await receiptPdf(words, view, new Date(view.transmisIso ?? view.deposeIso));
    const file = { name, mediaType: 'application/pdf', bytes };
    const attachment = stageMadeFile(this.work, file, dossier, clocks.now());
    if (view.adresseVerifiee && view.adresse !== undefined) {
      const letter = addressLetter(receiptLetter(words, view), {
        kind,
        reference,
        from,
        to: mailbox('', view.adresse),
        date: clocks.businessNow().toISOString(),
        attachments: [attachment],
      });
      stageLetter(this.work, letter, clocks.now());
    }
    return { id: attachment.fileId, nom: name, format: 'pdf' };
  }

  #offer(file: Parameters<typeof stageMadeFile>[1], dossier: Dossier, format: 'zip'): FichierOffert {
    const { fileId, name } = stageMadeFile(this.work, file, dossier, this.parts.clocks.now());
    return { id: fileId, nom: name, format };
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
