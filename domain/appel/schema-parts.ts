import { z } from 'zod';
import { COMPARAISONS, NOMS_COMPARAISONS, type Condition } from './condition.js';
import type { ProblemKey } from './problem.js';

/** Names a problem key to zod, which hands it back as the message. */
export const says = (key: ProblemKey): { error: string } => ({ error: key });

/** A name that code, conditions and letters may use. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z][a-zA-Z0-9_-]*$/, says('formeId'));

/** A text that somebody reads. */
export const text = z.string().trim().min(1).max(2000);

export const wording = z.strictObject({ fr: text, en: text });

const motsList = z.array(z.string().trim().min(1).max(80)).max(60).default([]);

/** The words by which people name a field or a document. */
export const mots = z.strictObject({ fr: motsList, en: motsList });

/** A day, YYYY-MM-DD. */
export const day = z.iso.date(says('formeJour'));

/** An instant with its offset: without one, it would depend on the machine. */
export const instant = z.iso.datetime({ offset: true, ...says('formeInstant') });

const phrases = z.array(z.string().trim().min(2).max(120)).max(40).default([]);

/** How a paper is told from others: how it names itself, what it speaks of, what shows that it is another one. */
export const indices = z.strictObject({ titres: phrases, mots: phrases, sans: phrases });

const scalar = z.union([z.string().max(200), z.number(), z.boolean()], says('valeurCondition'));
const compared = z
  .record(z.string(), scalar)
  .refine((found) => Object.keys(found).every((how) => how in COMPARAISONS), says('valeurCondition'));
const accepted = z.union([scalar, z.array(scalar).min(1), compared], says('valeurCondition'));
const values = z.record(z.string(), accepted);

export const comparaison = z.enum(NOMS_COMPARAISONS);

export const condition: z.ZodType<Condition> = z
  .strictObject({
    si: values.exactOptional(),
    sauf: values.exactOptional(),
    get et() {
      return z.array(condition).min(1).max(20).exactOptional();
    },
    get ou() {
      return z.array(condition).min(1).max(20).exactOptional();
    },
  })
  .refine(
    ({ si, sauf, et = [], ou = [] }) => Object.keys({ ...si, ...sauf }).length + et.length + ou.length > 0,
    says('conditionVide'),
  );
