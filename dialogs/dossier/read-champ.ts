import type { Champ } from '../../domain/appel/appel.js';
import { readAdresse } from '../../domain/text/read-adresse.js';
import { readChoice } from '../../domain/text/read-choice.js';
import { readEmail } from '../../domain/text/read-email.js';
import { readMoney } from '../../domain/text/read-money.js';
import { readNumber } from '../../domain/text/read-number.js';
import { readPhone } from '../../domain/text/read-phone.js';
import { readRna } from '../../domain/text/read-rna.js';
import { readSiret } from '../../domain/text/read-siret.js';
import { readText } from '../../domain/text/read-text.js';
import { readYesNo } from '../../domain/text/read-yesno.js';
import type { Reading } from '../../domain/text/reading.js';
import type { Valeur, Valeurs } from '../../domain/dossier/dossier.js';
import type { Offered, DossierTurn } from './dossier-turn.js';
import { formatAnswers } from './format-valeur.js';
import { readDepartement, readRegion } from './read-lieu.js';
import { readJour } from './read-jour.js';

/** The answers that a text gives to a field, or why it gives none (a key of `comprendre:`). */
export type ChampReading =
  | ({ readonly kind: 'read' } & Offered)
  | { readonly kind: 'unsure'; readonly offered: readonly Offered[]; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Reads a text as the answer to one field. */
export async function readChamp(turn: DossierTurn, champ: Champ, text: string): Promise<ChampReading> {
  const offer = (answers: Valeurs): Offered => ({ answers, said: formatAnswers(turn, champ, answers) });
  const single = <T>(reading: Reading<T>, valeur: (value: T) => Valeur): ChampReading =>
    offering(reading, (value) => offer({ [champ.id]: valeur(value) }));

  switch (champ.type) {
    case 'siret':
      return single(readSiret(text), String);
    case 'rna':
      return single(readRna(text), (rna) => rna ?? 'aucun');
    case 'email':
      return single(readEmail(text), String);
    case 'telephone':
      return single(readPhone(text), String);
    case 'ouinon':
      return single(readYesNo(text), Boolean);
    case 'nombre':
      return single(readNumber(text, champ.bornes ?? {}), Number);
    case 'montant':
      return withinBounds(champ, single(readMoney(text), Number));
    case 'choix':
      return single(readChoice(text, choices(turn, champ)), String);
    case 'adresse':
      return single(
        readAdresse(text),
        ({ adresse, codePostal, commune }) => `${adresse}, ${codePostal} ${commune}`,
      );
    case 'territoire':
      return offering(readRegion(turn, text), ({ region, departement }) =>
        offer({ [champ.id]: region, ...(departement === undefined ? {} : { departement }) }),
      );
    case 'departement':
      return offering(readDepartement(turn, text), ({ region, departement }) =>
        offer({ region, [champ.id]: departement }),
      );
    case 'date':
      return offering(await readJour(turn, text), (jour) => offer({ [champ.id]: jour }));
    case 'texte':
      return single(readText(text, { max: champ.max }), String);
  }
}

/** The options of a choice, as the reader and the buttons show them. */
export function choices(
  turn: DossierTurn,
  champ: Champ,
): { id: string; label: string; synonyms: readonly string[] }[] {
  return champ.options.map(({ id, libelle, synonymes }) => ({
    id,
    label: libelle[turn.conversation.langue],
    synonyms: [libelle.fr, libelle.en, ...synonymes],
  }));
}

function offering<T>(reading: Reading<T>, offer: (value: T) => Offered): ChampReading {
  if (reading.kind === 'read') return { kind: 'read', ...offer(reading.value) };
  if (reading.kind === 'none') return reading;
  return { kind: 'unsure', reason: reading.reason, offered: reading.candidates.map(offer) };
}

function withinBounds(champ: Champ, reading: ChampReading): ChampReading {
  const valeur = reading.kind === 'read' ? reading.answers[champ.id] : undefined;
  if (typeof valeur !== 'number' || champ.bornes === undefined) return reading;
  return valeur > champ.bornes.max ? { kind: 'none', reason: 'money.tooLarge' } : reading;
}
