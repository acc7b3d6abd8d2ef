import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import type { Kept } from '../kept.js';
import { copies, grouped, mailsOf, sameInARepeat, type Mail } from '../mails.js';
import { refusedOf } from '../refused.js';
import { repeatsOf } from '../repeats.js';
import type { World } from '../world.js';
import type { Check } from './check.js';

/** Every filed dossier reached the mailbox, with each document byte for byte and each answer; but those refused for good. */
export const dossiersDelivered: Check = {
  name: 'dossiers déposés remis à la boîte, octet pour octet',
  findings: (world) => {
    const refused = new Set(refusedOf(world));
    const byReference = grouped(toService(world), ({ reference }) => reference);
    return world.applicants
      .filter(({ filed, reference }) => filed && !refused.has(reference ?? ''))
      .flatMap((applicant) => missingIn(byReference.get(applicant.reference ?? '') ?? [], applicant, world));
  },
};

/** No dossier reached the mailbox as two different letters; copies of one letter differ by their mark alone. */
export const neverTwoLetters: Check = {
  name: 'jamais deux lettres différentes pour un dossier',
  findings: (world) => {
    const parts = grouped(toService(world), ({ reference, part }) => `${reference}, message ${part}`);
    const several = [...parts].flatMap(([part, mails]) => {
      const ids = new Set(mails.map(({ letterId }) => letterId));
      return ids.size > 1 ? [`${part} : ${ids.size} lettres différentes`] : [];
    });
    const changed = [...copies(world)].flatMap(([id, mails]) => {
      const [first, ...others] = mails;
      const same = others.every(
        (other) =>
          sameInARepeat(other) === sameInARepeat(first) &&
          other.delivered.mail.messageId === first.delivered.mail.messageId,
      );
      return same ? [] : [`lettre ${id} : deux exemplaires différents`];
    });
    return [...several, ...changed];
  },
};

/** A letter comes twice only where nobody could know that it had come, and says so. */
export const repeatsExplained: Check = {
  name: 'répétitions expliquées et signalées',
  findings: (world) => [
    ...repeatsOf(world)
      .filter(({ cause }) => cause === undefined)
      .map(({ letterId }) => `lettre ${letterId} : répétée sans raison`),
    ...[...copies(world)].flatMap(([id, mails]) =>
      mails.slice(1).some(({ marked }) => !marked) ? [`lettre ${id} : répétition non signalée`] : [],
    ),
  ],
};

/** « Transmis » is said when, and only when, the mail server has accepted every part and said so. */
export const transmisOnlyWhenAccepted: Check = {
  name: 'aucun « transmis » sans acceptation',
  findings: (world) => {
    const accepted = new Set(
      mailsOf(world)
        .filter(({ delivered }) => delivered.told)
        .map(({ letterId }) => letterId),
    );
    return [...world.dossiers.values()].flatMap((dossier) => {
      const letters = world.letters.filter(
        ({ kind, reference }) => kind === 'dreets' && reference === dossier.reference,
      );
      const all = letters.length > 0 && letters.every(({ id }) => accepted.has(id));
      const sent = letters.length > 0 && letters.every(({ state }) => state === 'envoyee');
      if (!all && saysTransmis(dossier, world))
        return [`${dossier.reference} : dit transmis sans acceptation`];
      return sent && dossier.statut !== 'transmis'
        ? [`${dossier.reference} : accepté, pas dit transmis`]
        : [];
    });
  },
};

function saysTransmis({ reference, statut, depot }: Dossier, { transcripts, letters }: World): boolean {
  return (
    statut === 'transmis' ||
    depot?.transmisLe !== undefined ||
    letters.some(({ kind, letter }) => kind === 'remise' && letter.reference === reference) ||
    transcripts.some(({ text }) => text.includes(`**${reference}** a été transmis`))
  );
}

function toService(world: World): readonly Mail[] {
  return mailsOf(world).filter(({ letter }) => letter?.kind === 'dreets' || letter === undefined);
}

function missingIn(mails: readonly Mail[], applicant: Kept, { dossiers, letters }: World): readonly string[] {
  const { name, reference = '?', documents, champs } = applicant;
  const wanted = letters.filter((letter) => letter.kind === 'dreets' && letter.reference === reference);
  const arrived = new Set(mails.map(({ letterId }) => letterId));
  if (wanted.length === 0 || wanted.some(({ id }) => !arrived.has(id)))
    return [`${name} (${reference}) : déposé, jamais arrivé en entier`];
  const attachments = mails.flatMap(({ delivered }) => delivered.mail.attachments);
  const lost = documents
    .filter(({ bytes }) => !attachments.some(({ content }) => content.equals(bytes)))
    .map((document) => `${name} (${reference}) : « ${document.name} » absent de la lettre, ou altéré`);
  const json = attachments.find(({ filename }) => filename === 'dossier.json');
  const sent = JSON.parse(json?.content.toString('utf8') ?? '{}') as Partial<Dossier>;
  const different = Object.entries(champs).filter(
    ([champ, valeur]) => !isDeepStrictEqual(sent.champs?.[champ], valeur),
  );
  const unlike = different.map(([champ]) => `${name} (${reference}) : ${champ} différent dans la lettre`);
  const other = dossiers.get(reference)?.depot === undefined ? [`${reference} : reçu, mais pas déposé`] : [];
  return [...lost, ...unlike, ...other];
}
