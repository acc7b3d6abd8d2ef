import type { Appel, Champ } from '../appel/appel.js';
import { applies } from '../appel/condition.js';
import type { Territoires } from '../appel/territoires.js';
import { words } from '../text/fold.js';
import { withoutFormerPlace } from './lieu.js';
import { withAnswers } from './change-dossier.js';
import type { ConsultationRegistre, Dossier, Valeur, Valeurs } from './dossier.js';
import { answersFrom } from './prefill.js';
import type { ReponseRegistre } from './registre.js';

/** A registry that did not answer is asked again, but not at every step. */
const ASK_AGAIN_MS = 15 * 60_000;

/** The SIRET to ask the registry about: a new one, or one that it had no answer for a while ago; undefined when there is none. */
export function siretToLookUp(dossier: Dossier, appel: Appel, now: Date): string | undefined {
  const consultation = consultationOf(dossier, appel);
  const silent = consultation?.etat === 'injoignable';
  const due = silent && now.getTime() - Date.parse(consultation.consulteLe) >= ASK_AGAIN_MS;
  return consultation === undefined || due ? siretOf(dossier, appel) : undefined;
}

/** The dossier with what the registry said of its SIRET. Nothing of it is an answer until the applicant confirms it. */
export function withConsultation(
  dossier: Dossier,
  { appel, territoires }: { readonly appel: Appel; readonly territoires: Territoires },
  reponse: ReponseRegistre,
  now: Date,
): Dossier {
  const siret = siretOf(dossier, appel);
  if (siret === undefined) return dossier;
  const found = reponse.kind === 'trouve' ? reponse.fiche : undefined;
  return {
    ...dossier,
    registre: {
      siret,
      consulteLe: now.toISOString(),
      etat: found?.etat ?? (reponse.kind === 'introuvable' ? 'introuvable' : 'injoignable'),
      valeurs: found === undefined ? {} : answersFrom(found, appel, territoires),
    },
  };
}

/** What the registry says of the dossier's present SIRET; undefined when it was not asked, or about another one. */
export function consultationOf(dossier: Dossier, appel: Appel): ConsultationRegistre | undefined {
  const { registre } = dossier;
  return registre !== undefined && registre.siret === siretOf(dossier, appel) ? registre : undefined;
}

/** The fields for which the registry says something else than the dossier, in the order of the call. */
export function differingChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  const valeurs = consultationOf(dossier, appel)?.valeurs ?? {};
  return appel.champs.filter(
    ({ id, quand }) =>
      valeurs[id] !== undefined &&
      !isSame(valeurs[id], dossier.champs[id]) &&
      applies(quand, { ...dossier.champs, ...valeurs }),
  );
}

/** Whether the applicant still has to say if what the registry tells is right. */
export function awaitsConfirmation(dossier: Dossier, appel: Appel): boolean {
  return consultationOf(dossier, appel)?.reponse === undefined && differingChamps(dossier, appel).length > 0;
}

/** The dossier whose applicant confirmed what the registry tells, but for some fields; those keep their answer, or are asked. */
export function withConfirmation(dossier: Dossier, appel: Appel, but: readonly Champ[], now: Date): Dossier {
  const { registre } = dossier;
  if (registre === undefined) return dossier;
  const confirmed = differingChamps(dossier, appel).filter((champ) => !but.includes(champ));
  const answers = Object.fromEntries(confirmed.map(({ id }) => [id, registre.valeurs[id] ?? '']));
  return {
    ...withAnswers(withoutFormerPlace(appel, dossier, answers), answers, now),
    registre: { ...registre, reponse: but.length === 0 ? 'confirme' : 'corrige' },
  };
}

/** The dossier whose applicant takes nothing from the registry. */
export function withRefusal(dossier: Dossier): Dossier {
  const { registre } = dossier;
  return registre === undefined ? dossier : { ...dossier, registre: { ...registre, reponse: 'refuse' } };
}

function siretOf({ champs }: { readonly champs: Valeurs }, appel: Appel): string | undefined {
  const champ = appel.champs.find(({ type }) => type === 'siret');
  const valeur = champ === undefined ? undefined : champs[champ.id];
  return valeur === undefined ? undefined : String(valeur);
}

/** The registry writes in capitals, without accents: that alone makes no difference. */
function isSame(said: Valeur, answered: Valeur | undefined): boolean {
  return words(String(said)).join(' ') === words(String(answered ?? '')).join(' ');
}
