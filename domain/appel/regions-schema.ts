import { z } from 'zod';
import type { ProblemKey } from './problem.js';
import { says, text } from './schema-parts.js';
import { isTimeZone } from './time-zone.js';

const code = z.string().regex(/^\d[\dAB]\d?$/, says('formeCode'));
const boite = z.strictObject({
  adresse: z.email(says('formeAdresse')).max(254),
  /** depot: published for this filing. contact: published as a contact, to be confirmed by the operator. */
  base: z.enum(['depot', 'contact']),
  /** What it takes in one message, bytes on the wire; MAILBOX_LIMIT when absent. */
  tailleMax: z.number().int().min(1_000_000).optional(),
});

/** content/regions.yaml: the regions, their services, and where dossiers are sent. */
export const regionsSchema = z
  .strictObject({
    regions: z
      .array(
        z.strictObject({
          code,
          nom: text,
          de: text,
          en: text,
          service: text,
          /** Printed on the accusé de réception, which can't be issued without it. */
          telephone: z
            .string()
            .regex(/^\+?[\d\u00a0 .]{6,20}$/, says('formeTelephone'))
            .exactOptional(),
          /** Where the clocks are not those of the calls: an IANA name. */
          fuseau: z.string().refine(isTimeZone, says('formeFuseau')).exactOptional(),
          service_confiance: z.enum(['vu', 'deduit', 'a_confirmer']),
          departements: z.array(code).min(1),
          synonymes: z.array(text),
        }),
      )
      .min(1),
    rattachements: z.record(code, code),
    boites: z.strictObject({
      regions: z.record(code, boite.nullable()),
      departements: z.record(code, boite.nullable()),
    }),
  })
  .superRefine((file, context) => {
    const unknown = (path: (string | number)[]): void => {
      context.addIssue({ code: 'custom', message: 'codeInconnu' satisfies ProblemKey, path });
    };
    const regions = new Set(file.regions.map((region) => region.code));
    const departements = new Set([
      ...file.regions.flatMap((region) => region.departements),
      ...Object.keys(file.rattachements),
    ]);
    for (const key of Object.keys(file.boites.regions))
      if (!regions.has(key)) unknown(['boites', 'regions', key]);
    for (const key of Object.keys(file.boites.departements))
      if (!departements.has(key)) unknown(['boites', 'departements', key]);
    for (const [key, region] of Object.entries(file.rattachements))
      if (!regions.has(region)) unknown(['rattachements', key]);
  });

/** content/territoires.json, made by scripts/build-territoires.mjs. */
export const territoiresSchema = z.object({
  departements: z.array(z.object({ code, nom: text, region: code, chefLieu: text })),
  collectivites: z.array(z.object({ code, nom: text })),
  /** Postal codes that several départements share: their communes, each with its département. */
  codesPostauxPartages: z.record(z.string(), z.record(z.string(), code)),
  /** Postal codes that don't begin with their département. */
  codesPostauxAilleurs: z.record(z.string(), code),
  /** Communes that people name, each with the départements that have one of that name. */
  communes: z.record(z.string(), z.string()),
});

export type RegionsFile = z.infer<typeof regionsSchema>;
export type TerritoiresIndex = z.infer<typeof territoiresSchema>;
export type Boite = z.infer<typeof boite>;
