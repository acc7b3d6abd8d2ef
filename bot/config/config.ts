import { join } from 'node:path';
import { z } from 'zod';
import {
  azureDirectLineOf,
  botServiceOf,
  botServiceProblems,
  botServiceSettings,
  type BotServiceConfig,
  type AzureDirectLine,
} from './azure.js';
import { readCertificates } from './certificates.js';
import { ConfigError, demonstrationProblems, productionProblems, unreadable } from './problems.js';
import { loadSettings } from './settings-file.js';
import { isPostgresUrl } from '../storage/database-url.js';
import type { Exposure } from './exposure.js';
import { limitsOf, limitsSettings, type LimitsConfig } from './limits.js';
import { parseImapPlace, type ImapPlace } from '../post/imap-place.js';
import { parseClamdPlace, type ClamdPlace } from '../scan/clamd-place.js';
import { LECTURES } from '../reading/modes.js';
import { TROP_GROS, type TropGros } from '../scan/scanner.js';
import { NO_KEYS, parseDataKeys, type DataKeys } from '../storage/sealing/data-keys.js';
import { isMailbox, parseMailbox, type Mailbox } from '../core/mailbox-address.js';
import { isServerUrl } from '../core/server-url.js';

/** Every setting, as the environment gives it. `.env.example` says what each is for. */
const settings = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .refine((url) =>
      isPostgresUrl(url) ? isServerUrl(url, ['postgres:', 'postgresql:']) : !/^\w{2,}:\/\//u.test(url),
    )
    .transform((url) => url.replace(/^file:/, ''))
    .optional(),
  CLAMD: z
    .string()
    .transform(parseClamdPlace)
    .refine((place) => place !== undefined)
    .optional(),
  CLAMD_TROP_GROS: z.enum(TROP_GROS).default('refuser'),
  LECTURE: z.enum(LECTURES).default('oui'),
  DATA_KEYS: z
    .string()
    .transform(parseDataKeys)
    .refine((keys) => keys !== undefined)
    .default(NO_KEYS),
  CONTENT_DIR: z.string().min(1).default('content'),
  SMTP_URL: z
    .string()
    .refine((url) => isServerUrl(url, ['smtp:', 'smtps:']) && new URL(url).hostname !== '')
    .optional(),
  MAIL_FROM: z.string().refine(isMailbox).optional(),
  RETOURS_IMAP_URL: z
    .string()
    .refine((url) => parseImapPlace(url) !== undefined)
    .optional(),
  COPIES_IMAP_URL: z
    .string()
    .refine((url) => parseImapPlace(url) !== undefined)
    .optional(),
  MAILBOX_LIMIT: z.coerce.number().int().min(1_000_000).default(18_000_000),
  REGISTRE_URL: z.union([z.literal('non'), z.url({ protocol: /^https?$/ })]).optional(),
  PUBLIC_URL: z.url().optional(),
  FRAME_ANCESTORS: z.string().default(''),
  THEME_DIR: z.string().min(1).optional(),
  TRUST_PROXY: z.string().default(''),
  AUTORITES: z
    .string()
    .transform(readCertificates)
    .refine((pem) => pem !== undefined)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRIQUES_JETON: z.string().min(16).optional(),
  DEMONSTRATION: z.enum(['oui', 'non']).optional(),
  DEMONSTRATION_DATE: z.iso.datetime({ offset: true }).optional(),
  EXPLOITANT: z.string().min(1).optional(),
  EXPLOITANT_CONTACT: z.string().min(1).optional(),
  EXPLOITANT_ALARMES: z.string().refine(isMailbox).optional(),
  RECAPITULATIF_HEBDOMADAIRE: z.enum(['oui', 'non']).default('non'),
  FICHES: z.enum(['oui', 'non']).default('oui'),
  CONSERVATION_CONVERSATIONS_JOURS: z.coerce.number().int().min(1).max(90).default(30),
  CONSERVATION_BROUILLONS_JOURS: z.coerce.number().int().min(1).max(365).default(90),
  CONSERVATION_DEPOSES_JOURS: z.coerce.number().int().min(1).max(1096).default(1095),
  ...limitsSettings,
  ...botServiceSettings,
});

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(settings.shape);

/** The service's configuration, checked. */
export interface Config extends Exposure {
  readonly production: boolean;
  readonly port: number;
  readonly dataDir: string;
  /** The path of an SQLite file, or the URL of a PostgreSQL database. */
  readonly database: string;
  /** What encrypts data at rest; no key: nothing is encrypted. */
  readonly dataKeys: DataKeys;
  /** The virus scanner; undefined where there is none. */
  readonly clamd: ClamdPlace | undefined;
  readonly clamdTropGros: TropGros;
  /** Whether documents are read, and pictures and scans among them. */
  readonly lecture: (typeof LECTURES)[number];
  readonly contentDir: string;
  /** Absent in the demonstration: letters then go to its own mailbox on loopback. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: Mailbox;
  readonly mailboxLimit: number;
  /** The mailbox of `mailFrom`, to which letters come back; undefined when nobody reads it. */
  readonly retours: ImapPlace | undefined;
  /** Where the mail server keeps a copy of what it takes; undefined when it keeps none. */
  readonly copies: ImapPlace | undefined;
  /** The public registry of organisations; undefined where it is off, as in the demonstration. */
  readonly registreUrl: string | undefined;
  /** Where letters say that the page is, without a slash at the end. */
  readonly pageUrl: string;
  readonly frameAncestors: readonly string[];
  /** The operator's own stylesheet and logo; undefined: the neutral theme. */
  readonly themeDir: string | undefined;
  /** Certificates of authorities that are trusted besides those that Node knows (PEM). */
  readonly authorities: string | undefined;
  readonly logLevel: string;
  /** Absent: the metrics are for this machine only. */
  readonly metricsToken: string | undefined;
  /** Present when the business clock is shifted; the instant it starts from. */
  readonly demonstration: { readonly startsAt: Date } | undefined;
  /** Absent in the demonstration. */
  readonly exploitant: { readonly nom: string; readonly contact?: string } | undefined;
  /** Where the operator is written to of each new alarm. */
  readonly exploitantAlarmes: Mailbox | undefined;
  /** Whether each mailbox gets a weekly digest. */
  readonly recapitulatif: boolean;
  /** Whether a dossier is asked a section at a time, on forms, where a channel shows them. */
  readonly fiches: boolean;
  readonly conservation: {
    readonly conversations: number;
    readonly brouillons: number;
    readonly deposes: number;
  };
  readonly limits: LimitsConfig;
  /** Absent when the service is on the web only. */
  readonly botService: BotServiceConfig | undefined;
  /** Absent when the page talks to this service itself. */
  readonly azureDirectLine: AzureDirectLine | undefined;
}

/** Ten in the morning, six weeks before the call's last day: all of the main job can be tried. */
const DEMONSTRATION_DATE = '2023-05-15T10:00:00+02:00';
const REGISTRE_URL = 'https://recherche-entreprises.api.gouv.fr';
/**
 * Reads the settings. Outside production everything has a default, and the service is a demonstration.
 * @throws ConfigError naming everything that is missing or wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  const production = env['NODE_ENV'] === 'production';
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(unreadable)),
    ...(production ? productionProblems(given) : []),
    ...(parsed.success && !production ? demonstrationProblems(given, exposureOf(parsed.data)) : []),
    ...botServiceProblems(given, production),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const read = parsed.data;
  const demonstration = read.DEMONSTRATION !== 'non' && !production;
  return {
    production,
    port: read.PORT,
    dataDir: read.DATA_DIR,
    database: read.DATABASE_URL ?? join(read.DATA_DIR, 'assistant.db'),
    dataKeys: read.DATA_KEYS,
    clamd: read.CLAMD,
    clamdTropGros: read.CLAMD_TROP_GROS,
    lecture: read.LECTURE,
    contentDir: read.CONTENT_DIR,
    smtpUrl: read.SMTP_URL,
    mailFrom: parseMailbox(read.MAIL_FROM ?? 'Assistant AAP <assistant@demonstration.test>'),
    mailboxLimit: read.MAILBOX_LIMIT,
    retours: imapPlace(read.RETOURS_IMAP_URL),
    copies: imapPlace(read.COPIES_IMAP_URL),
    registreUrl: registreUrl(read.REGISTRE_URL, demonstration),
    ...exposureOf(read),
    pageUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    frameAncestors: read.FRAME_ANCESTORS.split(/[\s,]+/).filter((site) => site !== ''),
    themeDir: read.THEME_DIR,
    authorities: read.AUTORITES,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRIQUES_JETON,
    demonstration: demonstration
      ? { startsAt: new Date(read.DEMONSTRATION_DATE ?? DEMONSTRATION_DATE) }
      : undefined,
    exploitant:
      read.EXPLOITANT === undefined
        ? undefined
        : {
            nom: read.EXPLOITANT,
            ...(read.EXPLOITANT_CONTACT === undefined ? {} : { contact: read.EXPLOITANT_CONTACT }),
          },
    exploitantAlarmes:
      read.EXPLOITANT_ALARMES === undefined ? undefined : parseMailbox(read.EXPLOITANT_ALARMES),
    recapitulatif: read.RECAPITULATIF_HEBDOMADAIRE === 'oui',
    fiches: read.FICHES === 'oui',
    conservation: {
      conversations: read.CONSERVATION_CONVERSATIONS_JOURS,
      brouillons: read.CONSERVATION_BROUILLONS_JOURS,
      deposes: read.CONSERVATION_DEPOSES_JOURS,
    },
    limits: limitsOf(read),
    botService: botServiceOf(read),
    azureDirectLine: azureDirectLineOf(read),
  };
}

/** The settings of a program that was started: of a file, of which the environment goes before. @throws SettingsFileError, ConfigError */
export function readInstalled(
  root: string,
  named?: string,
): { readonly config: Config; readonly file?: string } {
  const file = loadSettings(root, named, process.env);
  return { config: readConfig(), ...(file === undefined ? {} : { file }) };
}

/** The demonstration works without a network, and shows nothing invented as the registry's. */
function registreUrl(given: string | undefined, demonstration: boolean): string | undefined {
  if (given === undefined) return demonstration ? undefined : REGISTRE_URL;
  return given === 'non' ? undefined : given;
}

function imapPlace(given: string | undefined): ImapPlace | undefined {
  return given === undefined ? undefined : parseImapPlace(given);
}

function exposureOf({
  HOST: host = '127.0.0.1',
  PUBLIC_URL: publicUrl,
  TRUST_PROXY,
}: z.infer<typeof settings>): Exposure {
  return { host, publicUrl, trustProxy: trustProxy(TRUST_PROXY) };
}

function trustProxy(text: string): boolean | number | string {
  if (text === '') return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}
