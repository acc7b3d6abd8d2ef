import { z } from 'zod';

const exceptions = z.record(
  z.string(),
  z.strictObject({ depuis: z.coerce.date(), jusqua: z.coerce.date(), raison: z.string().min(1) }),
);

/** A vulnerable package, and whether it stops a release. */
export interface Judged {
  readonly name: string;
  readonly severity: string;
  /** Why it is let pass; undefined where it is not. */
  readonly reason: string | undefined;
  readonly stops: boolean;
}

/** Judges what is known against packages: serious ones stop, unless an exception that has not ended lets them pass. @param now its day counts */
export function judge(
  vulnerabilities: Readonly<Record<string, { readonly severity: string }>>,
  exceptionsYaml: unknown,
  now: Date,
): readonly Judged[] {
  const known = exceptions.parse(exceptionsYaml);
  return Object.entries(vulnerabilities).map(([name, { severity }]) => {
    const exception = known[name];
    const passes = exception !== undefined && now <= exception.jusqua;
    const serious = severity === 'high' || severity === 'critical';
    return { name, severity, reason: passes ? exception.raison : undefined, stops: serious && !passes };
  });
}
