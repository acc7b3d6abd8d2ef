import type { Appel } from '../appel/appel.js';
import type { Dossier } from '../dossier/dossier.js';
import { nextStep, type Step } from '../dossier/steps.js';
import { dayOf } from '../appel/day-of.js';
import type { DailyCount, Measure } from './daily-count.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** From the first answer to the filing: the longest of each, milliseconds, in order. */
const DELAYS: readonly (readonly [name: string, longest: number])[] = [
  ['heure', HOUR_MS],
  ['jour', DAY_MS],
  ['semaine', 7 * DAY_MS],
  ['mois', 30 * DAY_MS],
];
const LONGER = 'plus';

/** The names of the delays, the shortest first. */
export const DELAY_NAMES: readonly string[] = [...DELAYS.map(([name]) => name), LONGER];

/** What is still known of a dossier whose call is no longer served. */
const NO_STEP = 'inconnue';
const NO_CALL = { fuseau: 'UTC' };

/** What a stored dossier adds to the statistics. @param appel its call, if it is still served */
export function countsOfStored(dossier: Dossier, appel: Appel | undefined): readonly DailyCount[] {
  return [...history(dossier, appel), ...standing(dossier, appel, 'underway', dossier.modifieLe)];
}

/** What is left of a dossier in the statistics once it is erased. @param now ISO instant of the erasing */
export function countsOfErased(
  dossier: Dossier,
  appel: Appel | undefined,
  now: string,
): readonly DailyCount[] {
  return [...history(dossier, appel), ...standing(dossier, appel, 'abandoned', now)];
}

function history(dossier: Dossier, appel: Appel | undefined): readonly DailyCount[] {
  const { depot, complements = [], retireLe } = dossier;
  const add = (measure: Measure, subject: string, at: string): DailyCount =>
    one(dossier, appel, measure, subject, at);
  return [
    add('dossier', 'commence', dossier.creeLe),
    ...(depot === undefined
      ? []
      : [
          add('dossier', 'depose', depot.deposeLe),
          add('delay', delayName(Date.parse(depot.deposeLe) - Date.parse(dossier.creeLe)), depot.deposeLe),
        ]),
    ...complements.map(({ envoyeLe }) => add('dossier', 'complete', envoyeLe)),
    ...(retireLe === undefined ? [] : [add('dossier', 'retire', retireLe)]),
  ];
}

/** Where a draft stands. */
function standing(
  dossier: Dossier,
  appel: Appel | undefined,
  measure: 'underway' | 'abandoned',
  at: string,
): readonly DailyCount[] {
  if (dossier.statut !== 'brouillon') return [];
  // As of its last change: a call that is closed since then says nothing of where its applicant stood.
  const step = appel === undefined ? NO_STEP : nameOf(nextStep(dossier, appel, new Date(dossier.modifieLe)));
  return [one(dossier, appel, measure, step, at)];
}

function nameOf(step: Step): string {
  if (step.kind === 'champ') return `champ:${step.champ.id}`;
  return step.kind === 'piece' ? `piece:${step.piece.id}` : step.kind;
}

function one(
  { appelId }: Dossier,
  appel: Appel | undefined,
  measure: Measure,
  subject: string,
  at: string,
): DailyCount {
  return { day: dayOf(new Date(at), (appel ?? NO_CALL).fuseau), appelId, measure, subject, count: 1 };
}

function delayName(milliseconds: number): string {
  return DELAYS.find(([, longest]) => milliseconds <= longest)?.[0] ?? LONGER;
}
