import type { Appel } from '../appel/appel.js';
import type { UsageCode } from './codes-envoyes.js';
import type { Dossier, Invite } from './dossier.js';

/** The service that a dossier goes to. */
export interface Destination {
  /** As in « DREETS Bourgogne-Franche-Comté ». */
  readonly service: string;
  readonly region: string;
  /** Name of the département, when it is known. */
  readonly departement?: string;
  readonly telephone?: string;
  /** Absent when no mailbox is known: then nothing is sent, and an alarm is raised. */
  readonly boite?: string;
  /** What that mailbox takes in one message, bytes on the wire; absent when it is the usual limit. */
  readonly tailleMax?: number;
}

/** What leaves the service by email. Everything is staged: it exists when, and only when, the turn commits. */
export interface Courriers {
  /** A one-time code. The code itself is written nowhere else. */
  code(dossier: Dossier, appel: Appel, envoi: CodeEnvoye): void;
  /** Tells the address that was proved that it is no longer the dossier's contact. The new one is not told there. */
  contactChange(dossier: Dossier, appel: Appel, ancienne: string): void;
  /** Tells a second contact that they may open the dossier, and how. Nothing in it is typed by who invites. */
  invitation(dossier: Dossier, appel: Appel, invite: Invite): void;
  /**
   * The letter that hands a filed dossier to its destination and the receipt for the applicant
   * (by email only to a verified address). Answers the stored files that the conversation offers:
   * the receipt's PDF and, where no mailbox is known, the whole dossier as a zip.
   */
  depot(dossier: Dossier, appel: Appel, destination: Destination): Promise<readonly FichierOffert[]>;
  /** The letter that brings one complement to the dossier's destination, and its receipt; answers what depot() answers. */
  complement(
    dossier: Dossier,
    appel: Appel,
    destination: Destination,
    numero: number,
  ): Promise<readonly FichierOffert[]>;
  /** The letter that tells the dossier's destination of its withdrawal, and the confirmation, which it answers. */
  retrait(dossier: Dossier, appel: Appel, destination: Destination): Promise<readonly FichierOffert[]>;
}

/** A one-time code on its way: to prove the contact's address, or to open the dossier on another device. */
export interface CodeEnvoye {
  readonly code: string;
  readonly adresse: string;
  /** ISO instant. */
  readonly expireLe: string;
  readonly usage: Exclude<UsageCode, 'invitation'>;
  /** Who asked for it can't ask for another one today. */
  readonly dernier: boolean;
}

/** A stored file that the applicant may fetch. */
export interface FichierOffert {
  readonly id: string;
  readonly nom: string;
  readonly format: 'pdf' | 'zip';
}
