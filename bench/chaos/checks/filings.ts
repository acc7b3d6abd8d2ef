import { REFUSED_WORDS, refusedOf } from '../refused.js';
import { mailsOf } from '../mails.js';
import type { Check } from './check.js';

/** Who was told that the dossier is filed has a filed dossier. */
export const filingsKept: Check = {
  name: 'dépôts enregistrés',
  findings: ({ applicants, dossiers }) =>
    applicants.flatMap(({ name, reference, filed }) => {
      const dossier = dossiers.get(reference ?? '');
      const stands = dossier?.depot !== undefined && dossier.statut !== 'brouillon';
      return filed && !stands ? [`${name} (${reference ?? '?'}) : déposé, puis perdu`] : [];
    }),
};

/** No receipt, no « est déposé », without a filed dossier. */
export const noReceiptWithoutDossier: Check = {
  name: 'aucun récépissé sans dossier',
  findings: (world) => {
    const filed = (reference: string): boolean => world.dossiers.get(reference)?.depot !== undefined;
    const letters = mailsOf(world)
      .filter(({ letter }) => letter?.kind !== 'code')
      .map(({ reference, letter }) => ({ reference, what: `courriel « ${letter?.kind ?? 'inconnu'} »` }));
    const said = world.transcripts.flatMap(({ text }) => {
      const [, reference] = /\*\*Votre dossier (\S+) est déposé\*\*/u.exec(text) ?? [];
      return reference === undefined ? [] : [{ reference, what: '« est déposé »' }];
    });
    return [...letters, ...said]
      .filter(({ reference }) => !filed(reference))
      .map(({ reference, what }) => `${what} pour ${reference || 'personne'}, qui n’est pas déposé`);
  },
};

/** Refused for good: the dossier says so, the operator is alarmed and the applicant is told. */
export const refusalsShown: Check = {
  name: 'refus définitifs dits au déposant et à l’exploitant',
  findings: (world) =>
    refusedOf(world).flatMap((reference) => {
      const applicant = world.applicants.find((each) => each.reference === reference);
      const shown: readonly (readonly [string, boolean])[] = [
        ['le dossier ne le dit pas', world.dossiers.get(reference)?.depot?.probleme === 'refus'],
        [
          'pas d’alarme',
          world.alarms.some(({ kind, subject }) => kind === 'courrier_refuse' && subject === reference),
        ],
        [
          'le déposant l’ignore',
          applicant?.heard.some(
            ({ text = '' }) => text.includes(reference) && text.includes(REFUSED_WORDS),
          ) === true,
        ],
      ];
      return shown.flatMap(([what, holds]) => (holds ? [] : [`${reference} refusé : ${what}`]));
    }),
};
