import type { Check } from './check.js';

/** Every dossier that was left can be taken up again, at the right question, and nothing of it has left. */
export const draftsResumable: Check = {
  name: 'brouillons repris à la bonne question',
  findings: ({ applicants, dossiers, letters }) =>
    applicants
      .filter(({ filed }) => !filed)
      .flatMap(({ name, reference = '?', resumed }) => [
        ...(resumed?.rightly === true ? [] : [`${name} (${reference}) : brouillon non repris`]),
        ...(dossiers.get(reference)?.statut === 'brouillon'
          ? []
          : [`${name} (${reference}) : n’est plus un brouillon`]),
        ...(letters.some((letter) => letter.kind === 'dreets' && letter.reference === reference)
          ? [`${name} (${reference}) : brouillon envoyé`]
          : []),
      ]),
};
