import {
  AuthenticationError,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { StatusCodes, type Activity } from 'botframework-schema';
import { LOCAL_SERVICE_URL, localConnector, type ReplySink } from './local-connector.js';

/** The identity of turns that start in this process: nobody can present it over HTTP. */
export const LOCAL_IDENTITY = new ClaimsIdentity([], true);

/** Signing in to third parties doesn't exist in local conversations. */
const NO_SIGN_IN = {} as unknown as UserTokenClient;

/** Adds local conversations to the bot framework's authentication, which serves all other channels. */
export class LocalAuthentication extends BotFrameworkAuthentication {
  constructor(
    private readonly inner: BotFrameworkAuthentication,
    private readonly proactive: ReplySink,
  ) {
    super();
  }

  /** @throws AuthenticationError (401) for an activity from outside that claims to be local */
  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    // What arrives by HTTP may lack what the type promises.
    const serviceUrl: unknown = activity.serviceUrl;
    if (typeof serviceUrl !== 'string' || serviceUrl.toLowerCase().startsWith('urn:'))
      throw new AuthenticationError(
        'This service URL is not accepted from outside',
        StatusCodes.UNAUTHORIZED,
      );
    return this.inner.authenticateRequest(activity, authHeader);
  }

  override authenticateStreamingRequest(
    authHeader: string,
    channelIdHeader: string,
  ): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(authHeader, channelIdHeader);
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return identity === LOCAL_IDENTITY
      ? new LocalConnectorFactory(this.proactive)
      : this.inner.createConnectorFactory(identity);
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return identity === LOCAL_IDENTITY
      ? Promise.resolve(NO_SIGN_IN)
      : this.inner.createUserTokenClient(identity);
  }
}

/** Makes connectors that deliver to a sink, for the local service URL only. */
export class LocalConnectorFactory extends ConnectorFactory {
  constructor(private readonly sink: ReplySink) {
    super();
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return serviceUrl === LOCAL_SERVICE_URL
      ? Promise.resolve(localConnector(this.sink))
      : Promise.reject(new Error('A local turn reaches local conversations only'));
  }
}
