import { comptesDe, type CodesEnvoyes, type LimitesCodes } from '../../domain/dossier/codes-envoyes.js';
import type { Person } from '../core/person.js';
import type { Pseudonym } from './pseudonyms.js';
import { originOf } from './conversations.js';
import type { Database } from './database.js';
import { countHit, hitsOf } from './shared-rate-limits.js';
import type { UnitOfWork } from './unit-of-work.js';

const DAY_MS = 86_400_000;

/** Another turn counted meanwhile, and nothing is left: this one runs again on fresh data, as when a dossier was changed. */
class CountedMeanwhileError extends Error {
  constructor() {
    super('Another turn has had the last letter of the day sent');
    this.name = 'VersionConflictError';
  }
}

export interface CodeCountsParts {
  readonly db: Database;
  readonly pseudonym: Pseudonym;
  readonly limites: LimitesCodes;
  /** Milliseconds of real time: the business clock of a demonstration is turned back. */
  readonly now: () => number;
}

/** Counts the letters that the person of one turn asks for, in the commit of the turn: what is counted left, and the reverse. */
export function codeCounts(
  { db, pseudonym, limites, now }: CodeCountsParts,
  work: UnitOfWork,
  { owner, conversationId }: Person,
): CodesEnvoyes {
  return {
    async compte({ adresse, usage, part }) {
      const reseau = await originOf(db, conversationId);
      const comptes = comptesDe(
        { adresse, usage, owner, ...(reseau !== undefined && { reseau }) },
        limites,
      ).map(({ cle, limite, de }) => ({ key: `code:${pseudonym(JSON.stringify(cle))}`, limite, de }));
      const hits = await hitsOf(
        db,
        comptes.map(({ key }) => key),
        now(),
      );
      const left = comptes.map(({ key, limite }) => limite - (hits.get(key) ?? 0));
      if (left.some((each) => each <= 0)) return 'refuse';
      const counted = comptes.filter(({ de }) => part || de === 'demande');
      // Always in the same order, so that two who count at once never wait for each other in a circle.
      counted.sort((one, other) => (one.key < other.key ? -1 : 1));
      work.stage(async (transaction) => {
        for (const { key, limite } of counted) {
          const { hits: reached } = await countHit(transaction, key, DAY_MS, now());
          if (reached > limite) throw new CountedMeanwhileError();
        }
      });
      return left.some((each) => each === 1) ? 'dernier' : 'permis';
    },
  };
}
