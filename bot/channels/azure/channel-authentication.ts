import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConstants, AuthenticationError, type ClaimsIdentity } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { IncomingMessage } from 'node:http';
import type { BotServiceConfig } from '../../config/azure.js';
import { isLocalHost } from '../../config/exposure.js';
import { isLoopbackAddress } from '../../core/public-address.js';
import { hostName } from '../../http/own-host.js';
import { HttpError } from '../../http/http-error.js';
import type { ChannelActivity } from './channel-activity.js';
import { isLoopbackService, isMicrosoftService } from './service-urls.js';

/** A bot that is registered with Azure. */
export type AzureBot = Extract<BotServiceConfig, { kind: 'azure' }>;

/** What the framework's credentials do beyond their declared type. */
interface SignIn {
  getToken(): Promise<string>;
}

/** Who may post activities, and how the bot proves itself when it answers. */
export interface ChannelAuthentication {
  /** @throws HttpError 401 or 403 when the caller is not a channel of this bot, or the answer would go astray */
  check(activity: ChannelActivity, request: IncomingMessage): Promise<void>;
  /** The bot's token for the connector; undefined where none is asked for. @throws what Microsoft's sign-in throws */
  token(): Promise<string | undefined>;
}

/** What a test puts in Microsoft's place. */
export interface MicrosoftPlaces {
  /** Where the channels' public keys are published. */
  readonly openIdMetadataUrl?: string;
  readonly isService?: (serviceUrl: string) => boolean;
  readonly token?: () => Promise<string>;
  /** Files may be fetched from this machine. */
  readonly loopbackFiles?: boolean;
}

/** The bot's authentication towards the Azure Bot Service, both ways, by the framework's own rules. */
export class AzureAuthentication implements ChannelAuthentication {
  readonly #framework: ConfigurationBotFrameworkAuthentication;
  readonly #credentials: ConfigurationServiceClientCredentialFactory;
  readonly #isService: (serviceUrl: string) => boolean;
  #signedIn: Promise<SignIn> | undefined;

  constructor(
    private readonly config: AzureBot,
    private readonly places: MicrosoftPlaces = {},
  ) {
    const options = factoryOptions(config);
    this.#credentials = new ConfigurationServiceClientCredentialFactory(options);
    this.#isService = places.isService ?? isMicrosoftService;
    const { openIdMetadataUrl: url } = places;
    const published = url === undefined ? {} : keysPublishedAt(url);
    this.#framework = new ConfigurationBotFrameworkAuthentication({ ...options, ...published });
  }

  async check(activity: ChannelActivity, request: IncomingMessage): Promise<void> {
    const identity = await this.#identify(activity, request.headers.authorization ?? '');
    // The framework also takes the Emulator's tokens, and doesn't compare the service URL with those.
    const issuer = identity.getClaimValue(AuthenticationConstants.IssuerClaim);
    const claimed = identity.getClaimValue(AuthenticationConstants.ServiceUrlClaim);
    if (
      issuer !== AuthenticationConstants.ToBotFromChannelTokenIssuer ||
      claimed !== activity.serviceUrl ||
      !this.#isService(activity.serviceUrl)
    )
      throw unauthorised();
  }

  async token(): Promise<string> {
    if (this.places.token !== undefined) return this.places.token();
    this.#signedIn ??= this.#credentials.createCredentials(
      this.config.appId,
      AuthenticationConstants.ToChannelFromBotOAuthScope,
      AuthenticationConstants.ToChannelFromBotLoginUrl,
      true,
    ) as unknown as Promise<SignIn>;
    return (await this.#signedIn).getToken();
  }

  async #identify(activity: ChannelActivity, header: string): Promise<ClaimsIdentity> {
    try {
      const read = activity as unknown as Activity;
      return (await this.#framework.authenticateRequest(read, header)).claimsIdentity;
    } catch (error) {
      if (error instanceof AuthenticationError && error.statusCode !== 401) throw error;
      if (error instanceof AuthenticationError || isTokenError(error)) throw unauthorised();
      throw error;
    }
  }
}

/** Microsoft's Agents Playground on this machine: no proof either way, and nothing of it leaves loopback. */
export const localTrial: ChannelAuthentication = {
  check(activity, { socket, headers }) {
    const { remoteAddress = '' } = socket;
    const direct = isLoopbackAddress(remoteAddress.replace(/^::ffff:/, ''));
    const relayed = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
    const local = isLocalHost(hostName(headers.host) ?? '');
    if (!direct || relayed || !local || !isLoopbackService(activity.serviceUrl))
      return Promise.reject(unauthorised());
    return Promise.resolve();
  },
  token: () => Promise.resolve(undefined),
};

/** By name: the errors of the token library that the framework lets through. */
function isTokenError(error: unknown): boolean {
  return error instanceof Error && /^(?:JsonWebToken|TokenExpired|NotBefore|Syntax)Error$/.test(error.name);
}

function unauthorised(): HttpError {
  return new HttpError(401, 'Unauthorized', 'This caller is not a channel of this bot');
}

/** Told where keys are, the framework wants to be told all the rest as well. */
function keysPublishedAt(url: string): Record<string, string> {
  return {
    ToBotFromChannelOpenIdMetadataUrl: url,
    ToBotFromEmulatorOpenIdMetadataUrl: url,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  };
}

function factoryOptions({ appId, tenantId, credentials }: AzureBot): Record<string, string> {
  const bot = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  switch (credentials.kind) {
    case 'secret':
      return { ...bot, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: credentials.secret };
    case 'certificat':
      return {
        ...bot,
        MicrosoftAppType: 'SingleTenant',
        [AuthenticationConstants.CertificateThumbprint]: credentials.thumbprint,
        [AuthenticationConstants.CertificatePrivateKey]: credentials.key,
      };
    case 'identite-geree':
      return { ...bot, MicrosoftAppType: 'UserAssignedMsi' };
  }
}
