import type { Activite } from '../../domain/dossier/activite.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Semaine } from '../../domain/dossier/semaine.js';
import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import { formatDay } from '../../domain/format/day.js';
import { formatInstant } from './view/format-instant.js';
import * as blocks from './letter-blocks.js';

interface DigestFacts {
  readonly fuseau: string;
  /** The name of who applied, as the dossier's call has it. */
  readonly nomDe: (dossier: Dossier) => string;
  /** The name of its call, where the mailbox receives the dossiers of several. */
  readonly appelDe?: (dossier: Dossier) => string;
}

/** The weekly digest of a mailbox: filed, completed, withdrawn, and what has not arrived. For each the subject of its own letter is found by its reference. */
export function digestLetter(
  words: Words,
  semaine: Semaine,
  activite: Activite,
  { fuseau, nomDe, appelDe }: DigestFacts,
): Message {
  const say = (key: string, values?: Record<string, string | number>): string =>
    words('fr', `courrier:digest.${key}`, values);
  const days = { lundi: formatDay(semaine.lundi, 'fr'), dimanche: formatDay(semaine.dimanche, 'fr') };
  const instant = (iso: string | undefined): string =>
    iso === undefined ? '' : formatInstant(words, iso, fuseau);
  const line = (dossier: Dossier, iso: string | undefined): readonly string[] => [
    dossier.reference,
    ...(appelDe === undefined ? [] : [appelDe(dossier)]),
    nomDe(dossier),
    instant(iso),
  ];
  const section = (key: string, rows: readonly (readonly string[])[]): readonly blocks.Block[] =>
    blocks.section(
      say(key, { count: rows.length }),
      blocks.table(
        [
          say('reference'),
          ...(appelDe === undefined ? [] : [say('appel')]),
          say('structure'),
          say('instant'),
        ],
        rows,
      ),
    );
  const { deposes, complements, retires, enAttente } = activite;
  return blocks.composeMessage(say('sujet', days), say('titre', days), [
    blocks.paragraph(say('introduction')),
    ...section(
      'deposes',
      deposes.map((dossier) => line(dossier, dossier.depot?.deposeLe)),
    ),
    ...section(
      'complements',
      complements.map(({ dossier, complement }) => line(dossier, complement.envoyeLe)),
    ),
    ...section(
      'retires',
      retires.map((dossier) => line(dossier, dossier.retireLe)),
    ),
    ...section(
      'enAttente',
      enAttente.map((dossier) => line(dossier, dossier.depot?.deposeLe)),
    ),
    blocks.paragraph(say('note'), true),
  ]);
}
