import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Azure's own Direct Line, for who prefers it to the embedded one. */
export interface AzureDirectLine {
  /** Opens any conversation of the bot: it never leaves this service but to Azure. */
  readonly secret: string;
  /** `https://directline.botframework.com`, or that of a region, without a slash at the end. */
  readonly endpoint: string;
}

const AZURE_DIRECT_LINE = 'https://directline.botframework.com';

/** The settings of the channels that Microsoft's Azure Bot Service connects: Teams above all. */
export const botServiceSettings = {
  MICROSOFT_APP_ID: z.guid().optional(),
  MICROSOFT_APP_TENANT_ID: z.guid().optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_CERTIFICAT: z.string().refine(isPrivateKeyFile).optional(),
  MICROSOFT_APP_CERTIFICAT_EMPREINTE: z
    .string()
    .regex(/^[\da-f]{40}$/i)
    .optional(),
  TEAMS_ORGANISATIONS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => z.guid().safeParse(id).success))
    .optional(),
  TEAMS_ESSAI_LOCAL: z.enum(['oui', 'non']).optional(),
  DIRECT_LINE_SECRET: z.string().min(20).optional(),
  DIRECT_LINE_ENDPOINT: z
    .string()
    .regex(/^https:\/\/(?:[a-z]+\.)?directline\.botframework\.com\/?$/)
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof botServiceSettings>>;

/** How the bot proves to Microsoft who it is. */
export type BotCredentials =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificat'; readonly key: string; readonly thumbprint: string }
  | { readonly kind: 'identite-geree' };

/** Which bot this is for the Azure Bot Service, and who may write to it. */
export type BotServiceConfig =
  | {
      readonly kind: 'azure';
      readonly appId: string;
      readonly tenantId: string;
      readonly credentials: BotCredentials;
      /** The organisations whose members may write; empty: any. */
      readonly organisations: readonly string[];
    }
  /** Microsoft's Agents Playground on this machine, which proves nothing of itself. */
  | { readonly kind: 'essai-local' };

/** What is wrong with one of these settings: a key of `config:`. */
export interface BotServiceProblem {
  readonly setting: keyof typeof botServiceSettings;
  readonly key: 'incomplet' | 'de_trop' | 'refuse';
}

/** What is missing, too much or refused in production among the settings given. */
export function botServiceProblems(
  given: Readonly<Record<string, string | undefined>>,
  production: boolean,
): readonly BotServiceProblem[] {
  const problems: BotServiceProblem[] = [];
  const has = (setting: keyof typeof botServiceSettings): boolean => given[setting] !== undefined;
  const check = (
    wrong: boolean,
    key: BotServiceProblem['key'],
    ...settings: readonly (keyof typeof botServiceSettings)[]
  ): void => {
    if (wrong) problems.push(...settings.map((setting) => ({ setting, key })));
  };
  const names = Object.keys(botServiceSettings) as (keyof typeof botServiceSettings)[];
  const registered = names.filter((name) => name !== 'TEAMS_ESSAI_LOCAL').some(has);
  const trial = given['TEAMS_ESSAI_LOCAL'] === 'oui';
  check(trial && production, 'refuse', 'TEAMS_ESSAI_LOCAL');
  check(trial && registered, 'de_trop', 'TEAMS_ESSAI_LOCAL');
  if (!registered) return problems;
  check(has('DIRECT_LINE_ENDPOINT') && !has('DIRECT_LINE_SECRET'), 'incomplet', 'DIRECT_LINE_SECRET');
  check(!has('MICROSOFT_APP_ID'), 'incomplet', 'MICROSOFT_APP_ID');
  check(!has('MICROSOFT_APP_TENANT_ID'), 'incomplet', 'MICROSOFT_APP_TENANT_ID');
  const secret = has('MICROSOFT_APP_PASSWORD');
  const certificate = has('MICROSOFT_APP_CERTIFICAT') || has('MICROSOFT_APP_CERTIFICAT_EMPREINTE');
  if (given['MICROSOFT_APP_TYPE'] === 'UserAssignedMSI') {
    check(secret, 'de_trop', 'MICROSOFT_APP_PASSWORD');
    check(certificate, 'de_trop', 'MICROSOFT_APP_CERTIFICAT');
    return problems;
  }
  check(!secret && !certificate, 'incomplet', 'MICROSOFT_APP_PASSWORD');
  check(secret && certificate, 'de_trop', 'MICROSOFT_APP_CERTIFICAT');
  check(certificate && !has('MICROSOFT_APP_CERTIFICAT'), 'incomplet', 'MICROSOFT_APP_CERTIFICAT');
  const thumbprint = has('MICROSOFT_APP_CERTIFICAT_EMPREINTE');
  check(certificate && !thumbprint, 'incomplet', 'MICROSOFT_APP_CERTIFICAT_EMPREINTE');
  return problems;
}

/** The bot that checked settings describe; undefined when none is configured. */
export function botServiceOf(given: Given): BotServiceConfig | undefined {
  if (given.TEAMS_ESSAI_LOCAL === 'oui') return { kind: 'essai-local' };
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = given;
  if (appId === undefined || tenantId === undefined) return undefined;
  return {
    kind: 'azure',
    appId,
    tenantId,
    credentials: credentialsOf(given),
    organisations: given.TEAMS_ORGANISATIONS ?? [],
  };
}

/** Azure's own Direct Line, when the settings say that the page talks through it. */
export function azureDirectLineOf(given: Given): AzureDirectLine | undefined {
  const { DIRECT_LINE_SECRET: secret, DIRECT_LINE_ENDPOINT: endpoint = AZURE_DIRECT_LINE } = given;
  return secret === undefined ? undefined : { secret, endpoint };
}

function credentialsOf(given: Given): BotCredentials {
  const { MICROSOFT_APP_CERTIFICAT: file, MICROSOFT_APP_CERTIFICAT_EMPREINTE: thumbprint } = given;
  if (given.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { kind: 'identite-geree' };
  if (file !== undefined && thumbprint !== undefined)
    return { kind: 'certificat', key: readFileSync(file, 'utf8'), thumbprint };
  return { kind: 'secret', secret: given.MICROSOFT_APP_PASSWORD ?? '' };
}

function isPrivateKeyFile(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').includes('PRIVATE KEY-----');
  } catch {
    return false;
  }
}
