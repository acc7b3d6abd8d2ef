import { omit } from './omit.js';
import type { Complement, ComplementEnCours, Correction, Dossier, Valeur } from './dossier.js';

/** The filed dossier with an empty complement begun; one that was begun before goes on. */
export function withComplementBegun(dossier: Dossier): Dossier {
  return {
    ...dossier,
    complementEnCours: dossier.complementEnCours ?? { ...work(dossier), pieces: {} },
  };
}

/** The dossier with the field or document that the applicant chose to give next, by its step's key; none once it was given. */
export function withWanted(dossier: Dossier, voulu: string | undefined): Dossier {
  if (dossier.complementEnCours === undefined) return dossier;
  const enCours = omit(dossier.complementEnCours, 'voulu');
  return { ...dossier, complementEnCours: { ...enCours, ...(voulu === undefined ? {} : { voulu }) } };
}

/** The filed dossier without the complement begun. Codes sent meanwhile still count against their limit. */
export function withoutComplement(dossier: Dossier): Dossier {
  const envois = dossier.complementEnCours?.adresse.envois ?? dossier.adresse.envois;
  return { ...omit(dossier, 'complementEnCours'), adresse: { ...dossier.adresse, envois } };
}

/** The dossier as its steps see it: the draft itself or, for a complement, the answers as they would stand and the files to add. */
export function workedOn(dossier: Dossier): Dossier {
  if (dossier.complementEnCours === undefined) return dossier;
  return { ...dossier, ...omit(dossier.complementEnCours, 'voulu') };
}

/** Puts what a step changed back into the dossier: the inverse of {@link workedOn}. */
export function withWork(stored: Dossier, worked: Dossier): Dossier {
  const { complementEnCours } = stored;
  if (complementEnCours === undefined) return worked;
  return { ...worked, ...work(stored), complementEnCours: { ...complementEnCours, ...work(worked) } };
}

/** The answers that the complement begun would change, in no particular order. */
export function correctionsOf({ champs, complementEnCours }: Dossier): readonly Correction[] {
  if (complementEnCours === undefined) return [];
  const after = complementEnCours.champs;
  return [...new Set([...Object.keys(champs), ...Object.keys(after)])].flatMap((champ) => {
    const [avant, apres] = [champs[champ], after[champ]];
    return avant === apres
      ? []
      : [{ champ, ...(avant === undefined ? {} : { avant }), ...(apres === undefined ? {} : { apres }) }];
  });
}

/** Whether there is anything to send yet. */
export function isEmptyComplement(dossier: Dossier): boolean {
  return (
    correctionsOf(dossier).length === 0 && Object.keys(dossier.complementEnCours?.pieces ?? {}).length === 0
  );
}

/** The dossier as it would stand with the complement begun: answers corrected, files beside those there were. */
export function completed(dossier: Dossier): Dossier {
  if (dossier.complementEnCours === undefined) return dossier;
  const { pieces } = dossier.complementEnCours;
  const all = { ...dossier.pieces };
  for (const [id, added] of Object.entries(pieces)) all[id] = [...(all[id] ?? []), ...added];
  return { ...workedOn(dossier), pieces: all };
}

/** The dossier once its complement is sent: numbered, kept as it was sent, and what it corrects kept before and after. */
export function withComplementSent(dossier: Dossier, now: Date): Dossier {
  const { complementEnCours, complements = [] } = dossier;
  if (complementEnCours === undefined) return dossier;
  const complement: Complement = {
    numero: complements.length + 1,
    envoyeLe: now.toISOString(),
    corrections: correctionsOf(dossier),
    pieces: complementEnCours.pieces,
  };
  return {
    ...omit(completed(dossier), 'complementEnCours'),
    modifieLe: complement.envoyeLe,
    complements: [...complements, complement],
  };
}

/** The dossier as it was filed, before any complement. */
export function asFiled(dossier: Dossier): Dossier {
  const { complements = [] } = dossier;
  const champs: Record<string, Valeur> = { ...dossier.champs };
  for (const { corrections } of complements.toReversed())
    for (const { champ, avant } of corrections)
      if (avant === undefined) Reflect.deleteProperty(champs, champ);
      else champs[champ] = avant;
  const added = new Set(complements.flatMap(({ pieces }) => filesOf(pieces)).map(({ id }) => id));
  const pieces = Object.entries(dossier.pieces).flatMap(([id, fichiers]) => {
    const first = fichiers.filter((fichier) => !added.has(fichier.id));
    return first.length === 0 ? [] : [[id, first] as const];
  });
  const filed = omit(omit(dossier, 'complementEnCours'), 'complements');
  return { ...filed, champs, pieces: Object.fromEntries(pieces) };
}

/** The dossier with what became of the letter of one complement. */
export function withComplementOutcome(
  dossier: Dossier,
  numero: number,
  outcome: { readonly transmisLe: string } | { readonly probleme: 'refus' | 'retour' },
): Dossier {
  const complements = (dossier.complements ?? []).map((complement) => {
    return complement.numero === numero
      ? { ...omit(omit(complement, 'probleme'), 'transmisLe'), ...outcome }
      : complement;
  });
  return { ...dossier, complements };
}

/** All the files of several documents. */
export function filesOf(pieces: Dossier['pieces']): Dossier['pieces'][string] {
  return Object.values(pieces).flat();
}

/** What steps change. */
function work({ champs, passes, plusTard, pieces, adresse }: Dossier): Omit<ComplementEnCours, 'voulu'> {
  return { champs, passes, plusTard, pieces, adresse };
}
