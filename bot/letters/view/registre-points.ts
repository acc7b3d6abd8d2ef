import type { Appel, Champ } from '../../../domain/appel/appel.js';
import { consultationOf, differingChamps } from '../../../domain/dossier/consultation.js';
import type { Dossier, Valeur } from '../../../domain/dossier/dossier.js';
import type { Words } from '../../core/locales.js';
import { formatDay } from '../../../domain/format/day.js';
import { dayOf } from './format-instant.js';
import { oneLine } from '../../../domain/text/one-line.js';

/** What the agent should know of the SIRET: closed, unknown, not looked up, or another name or address in the registry. */
export function registrePoints(words: Words, dossier: Dossier, appel: Appel): readonly string[] {
  const consultation = consultationOf(dossier, appel);
  if (consultation === undefined) return [words('fr', 'courrier:attention.registre.non_consulte')];
  const { etat, consulteLe, valeurs } = consultation;
  const date = formatDay(dayOf(consulteLe, appel.fuseau), 'fr');
  const differing = differingChamps(dossier, appel)
    .filter(({ type }) => type !== 'territoire' && type !== 'departement')
    .map((champ) =>
      words('fr', 'courrier:attention.registre.valeur', {
        champ: champ.libelle.fr,
        valeur: registreText(champ, valeurs[champ.id] ?? ''),
      }),
    );
  return [
    ...(etat === 'actif' || etat === 'inconnu'
      ? []
      : [words('fr', `courrier:attention.registre.${etat}`, { date })]),
    ...(differing.length === 0
      ? []
      : [words('fr', 'courrier:attention.registre.differe', { valeurs: differing.join(' ; ') })]),
  ];
}

function registreText({ options }: Champ, valeur: Valeur): string {
  return options.find(({ id }) => id === valeur)?.libelle.fr ?? oneLine(String(valeur));
}
