import { z } from 'zod';
import type { ProblemKey } from './problem.js';
import { id, says, text } from './schema-parts.js';
import { isTimeZone } from './time-zone.js';

const code = z.string().regex(/^\d[\dAB]\d?$/, says('formeCode'));
/** Printed on the accusé de réception, which can't be issued without it. */
const telephone = z.string().regex(/^\+?[\d\u00a0 .]{6,20}$/, says('formeTelephone'));
const boite = z.strictObject({
  adresse: z.email(says('formeAdresse')).max(254),
  /** depot: published for this filing. contact: published as a contact, to be confirmed by the operator. */
  base: z.enum(['depot', 'contact']),
  /** What it takes in one message, bytes on the wire; MAILBOX_LIMIT when absent. */
  tailleMax: z.number().int().min(1_000_000).optional(),
  /** Full name and telephone of the service that reads it, where they are not the region's. */
  service: text.exactOptional(),
  telephone: telephone.exactOptional(),
});
const boites = z.record(code, boite.nullable());
const ownBoites = z.strictObject({ regions: boites.exactOptional(), departements: boites.exactOptional() });

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
          telephone: telephone.exactOptional(),
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
      regions: boites,
      departements: boites,
      /** Those of one call only, by its id: they come before the shared ones. */
      appels: z.record(id, ownBoites).exactOptional(),
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
    for (const { at, boites: level } of levelsOf(file.boites)) {
      for (const key of Object.keys(level.regions ?? {}))
        if (!regions.has(key)) unknown([...at, 'regions', key]);
      for (const key of Object.keys(level.departements ?? {}))
        if (!departements.has(key)) unknown([...at, 'departements', key]);
    }
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
export type Boites = z.infer<typeof ownBoites>;

/** The mailboxes that all calls share, then those of each call, with where they stand in the file. */
export function levelsOf(
  shared: RegionsFile['boites'],
): readonly { readonly at: readonly string[]; readonly boites: Boites }[] {
  return [
    { at: ['boites'], boites: shared },
    ...Object.entries(shared.appels ?? {}).map(([appel, own]) => ({
      at: ['boites', 'appels', appel],
      boites: own,
    })),
  ];
}
