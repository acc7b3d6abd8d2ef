import type { Outcome } from './campaign.js';
import { checkAll } from './checks/all.js';
import { refusedOf } from './refused.js';
import { repeatsOf } from './repeats.js';
import type { Settings } from './settings.js';

/** How many findings of one check are shown. */
const SHOWN = 10;

/** What is said at the end, and whether all held. */
export interface Report {
  readonly text: string;
  readonly sound: boolean;
}

/** Counts what happened, and says what was lost. */
export function reportOn(settings: Settings, outcome: Outcome): Report {
  const findings = checkAll(outcome.world);
  const sound = [...findings.values()].every((found) => found.length === 0);
  const { database, replicas, seed, rounds } = settings;
  const lines = [
    `${rounds} tours sur ${database}, ${replicas} processus, graine ${seed}`,
    '',
    ...table(figures(outcome)),
    '',
    ...[...findings].flatMap(([name, found]) => [
      `${found.length === 0 ? '✔' : '✗'} ${name}${found.length === 0 ? '' : ` : ${found.length}`}`,
      ...found.slice(0, SHOWN).map((line) => `    ${line}`),
    ]),
    '',
    sound ? 'Rien de perdu.' : `PERTES : rejouez avec --seed ${seed}.`,
  ];
  return { text: lines.join('\n'), sound };
}

function figures({ world, faults, retries, milliseconds }: Outcome): readonly (readonly [string, string])[] {
  const { applicants, kills, mailbox, letters } = world;
  const filed = applicants.filter(({ filed }) => filed).length;
  const count = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);
  const inside = kills.filter(({ inTurn, inSend }) => inTurn || inSend).length;
  const repeats = repeatsOf(world);
  const rows: readonly (readonly [string, number | string])[] = [
    ['dossiers déposés', filed],
    ['dossiers laissés, puis repris', applicants.length - filed],
    ['documents envoyés', count(applicants.map(({ documents }) => documents.length))],
    ['messages acquittés', count(applicants.map(({ acknowledged }) => acknowledged.length))],
    ['requêtes à recommencer (5xx, refus, coupure)', retries],
    ['messages redemandés à l’usager', count(applicants.map(({ excuses }) => excuses))],
    ['annonces « la réponse arrivera »', count(applicants.map(({ heldUp }) => heldUp))],
    ['processus tués (SIGKILL)', kills.length],
    ['  dans un tour ou un envoi', `${inside} (${percent(inside, kills.length)})`],
    ['  dans un tour', kills.filter(({ inTurn }) => inTurn).length],
    ['  dans un envoi', kills.filter(({ inSend }) => inSend).length],
    ['fautes du serveur de messagerie', count([...faults.values()])],
    ...[...faults].map(([name, times]) => [`  ${name}`, times] as const),
    ['lettres décidées', letters.length],
    ['messages arrivés dans les boîtes', mailbox.length],
    ['répétitions, le serveur s’étant tu', repeats.filter(({ cause }) => cause === 'muet').length],
    [
      'répétitions, le serveur ayant répondu trop tard',
      repeats.filter(({ cause }) => cause === 'tard').length,
    ],
    ['répétitions, le processus ayant été tué', repeats.filter(({ cause }) => cause === 'tué').length],
    ['répétitions, le bail étant passé', repeats.filter(({ cause }) => cause === 'bail').length],
    ['dossiers refusés pour de bon, et dits tels', refusedOf(world).length],
    [
      'durée',
      `${Math.round(milliseconds / 1000)} s, ${(milliseconds / 1000 / applicants.length).toFixed(1)} s par tour`,
    ],
  ];
  return rows.map(([name, value]) => [name, String(value)]);
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
