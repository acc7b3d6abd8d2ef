import type { Activity } from 'botbuilder';
import { isRefusCanal, type FichierRecu } from '../../domain/dossier/fichiers.js';

/** Prefix of the address under which bot/ hands over a stored file. */
export const FICHIER_URN = 'urn:assistant-aap:fichier:';

/** Prefix of the address of a call's template: `<call>/<file>` follows. */
export const MODELE_URN = 'urn:assistant-aap:modele:';

/** What a user sent, whatever the channel. */
export interface Message {
  readonly text: string;
  readonly fichiers: readonly FichierRecu[];
  /** The step that a card's button belongs to, when the message is a button of a card. */
  readonly cardStep?: string;
  readonly fiche?: FicheRemplie;
  /** The dossier that a card's button belongs to. */
  readonly dossier?: string;
}

/** A form of a dossier as it was filled in, by the keys of its fields. */
export interface FicheRemplie {
  readonly groupe: string;
  readonly dossier: string;
  readonly valeurs: Readonly<Record<string, string>>;
  /** What it showed before. */
  readonly vu: Readonly<Record<string, string>>;
  /** What is missing is left for later. */
  readonly plusTard: boolean;
}

/** Reads an activity: a typed text, a card's button (`value: {text, etape}`), a form, files. Anything else in it is ignored. */
export function readMessage(activity: Partial<Activity>): Message {
  const value: unknown = activity.value;
  const card = isRecord(value) ? value : {};
  const text = [activity.text, card['text']].find(
    (part): part is string => typeof part === 'string' && part.trim() !== '',
  );
  const fichiers = (activity.attachments ?? []).flatMap((attachment) => readFichier(attachment));
  const cardStep = card['etape'];
  const { dossier } = card;
  const fiche = readFiche(card);
  return {
    text: (text ?? '').trim(),
    fichiers,
    ...(typeof cardStep === 'string' ? { cardStep } : {}),
    ...(fiche === undefined ? {} : { fiche }),
    ...(typeof dossier === 'string' && fiche === undefined ? { dossier } : {}),
  };
}

function readFiche({
  fiche,
  dossier,
  vu,
  plusTard,
  ...others
}: Record<string, unknown>): FicheRemplie | undefined {
  if (typeof fiche !== 'string' || typeof dossier !== 'string') return undefined;
  const shown = isRecord(vu) ? textsIn(vu) : {};
  return { groupe: fiche, dossier, valeurs: textsIn(others), vu: shown, plusTard: plusTard === true };
}

/** An input gives a text, a number or a box ticked: each as the text that says so. */
function textsIn(given: Record<string, unknown>): Readonly<Record<string, string>> {
  const known = Object.entries(given).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(known.map(([key, value]) => [key, String(value)]));
}

function readFichier(attachment: {
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
}): readonly FichierRecu[] {
  const content = isRecord(attachment.content) ? attachment.content : {};
  const taille = typeof content['taille'] === 'number' ? content['taille'] : 0;
  const nom = attachment.name ?? '';
  if (attachment.contentUrl?.startsWith(FICHIER_URN) === true)
    return [{ id: attachment.contentUrl.slice(FICHIER_URN.length), nom, taille }];
  const refus = content['refus'];
  if (isRefusCanal(refus)) return [{ nom, taille, refus }];
  return refus === undefined ? [] : [{ nom, taille }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
