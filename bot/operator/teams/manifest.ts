import type { Langue } from '../../../domain/appel/appel.js';
import type { Words } from '../../core/locales.js';
import { ACCENT } from './icons.js';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams';
const VERSION = '1.30';
const COMMANDS = ['commencer', 'reprendre', 'dossiers', 'aide'] as const;

/** What the package of the Teams app is made of. */
export interface TeamsApp {
  readonly appId: string;
  /** Where the page is: https, for Teams takes no other address. */
  readonly publicUrl: string;
  readonly exploitant: string;
  /** Version of the app, as package.json has it. */
  readonly version: string;
  readonly words: Words;
}

/** The manifest, in French; the other language's texts are in a file of their own. */
export function teamsManifest({ appId, publicUrl, exploitant, version, words }: TeamsApp): unknown {
  const say = (key: string): string => words('fr', `teams:${key}`);
  const site = publicUrl.replace(/\/+$/, '');
  const commands = COMMANDS.map((name) => ({
    title: say(`commande.${name}`),
    description: say(`explication.${name}`),
  }));
  return {
    $schema: `${SCHEMAS}/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'fr',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: exploitant.slice(0, 32),
      websiteUrl: site,
      privacyUrl: `${site}/donnees-personnelles`,
      termsOfUseUrl: `${site}/mentions-legales`,
    },
    name: { short: say('nom'), full: say('nom_complet') },
    description: { short: say('resume'), full: say('description') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal'], commands }],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(site).host],
  };
}

/** The texts of the manifest in another language. */
export function teamsTexts({ words }: TeamsApp, langue: Langue): unknown {
  const say = (key: string): string => words(langue, `teams:${key}`);
  const commands = COMMANDS.flatMap((name, n) => [
    [`bots[0].commandLists[0].commands[${n}].title`, say(`commande.${name}`)],
    [`bots[0].commandLists[0].commands[${n}].description`, say(`explication.${name}`)],
  ]);
  return {
    $schema: `${SCHEMAS}/v${VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': say('nom'),
    'name.full': say('nom_complet'),
    'description.short': say('resume'),
    'description.full': say('description'),
    ...Object.fromEntries(commands),
  };
}
