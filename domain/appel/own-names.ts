import type { Appel } from './appel.js';

/** What a call calls itself and what it asks for, in French: no other service's business. */
export function ownNames({ titre, titreCourt, champs, pieces }: Omit<Appel, 'version'>): readonly string[] {
  return [
    ...[titre.fr, titreCourt.fr],
    ...champs.flatMap(({ libelle, options = [] }) => [
      libelle.fr,
      ...options.map((option) => option.libelle.fr),
    ]),
    ...pieces.map(({ libelle }) => libelle.fr),
  ];
}
