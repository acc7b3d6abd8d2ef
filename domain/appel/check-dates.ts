import type { AppelFile } from './appel-schema.js';
import type { Draft } from './draft.js';
import { finding, type Finding } from './problem.js';
import { isTimeZone } from './time-zone.js';

/** The call's dates: one that counts, chosen on purpose, and instants that agree with it. */
export function checkDates(appel: Draft<AppelFile>): readonly Finding[] {
  return [...checkPublished(appel), ...checkInstants(appel)];
}

function checkPublished({ dates }: Draft<AppelFile>): readonly Finding[] {
  const published = [...new Set((dates?.publiees ?? []).flatMap((each) => each?.date ?? []))].sort();
  const liste = published.join(', ');
  const findings: Finding[] = [];
  if (published.length > 1 && dates?.arbitrage === undefined)
    findings.push(finding('dateSansArbitrage', ['dates', 'publiees'], { dates: liste }));
  const retenue = dates?.retenue;
  if (retenue !== undefined && published.length > 0 && !published.includes(retenue))
    findings.push(finding('dateRetenueInconnue', ['dates', 'retenue'], { retenue, dates: liste }));
  return findings;
}

function checkInstants({ ouverture, cloture, fuseau, dates }: Draft<AppelFile>): readonly Finding[] {
  const findings: Finding[] = [];
  if (ouverture !== undefined && cloture !== undefined && Date.parse(cloture) <= Date.parse(ouverture))
    findings.push(finding('clotureAvantOuverture', ['cloture'], { ouverture, cloture }));
  if (fuseau === undefined) return findings;
  if (!isTimeZone(fuseau)) return [...findings, finding('fuseauInconnu', ['fuseau'], { fuseau })];
  const retenue = dates?.retenue;
  if (cloture === undefined || retenue === undefined) return findings;
  const jour = new Date(cloture).toLocaleDateString('sv-SE', { timeZone: fuseau });
  if (jour !== retenue)
    findings.push(finding('clotureAutreJour', ['cloture'], { cloture, jour, retenue, fuseau }));
  return findings;
}
