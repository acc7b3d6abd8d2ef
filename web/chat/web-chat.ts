import type { Connection } from '../connection/connection.js';

/** An action of Web Chat's store. */
export interface StoreAction {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly meta?: { readonly clientActivityID?: string };
}

export type Dispatch = (action: StoreAction) => unknown;
export type StoreMiddleware = () => (next: Dispatch) => Dispatch;

export interface Store {
  dispatch: Dispatch;
}

/** What Web Chat shows under a message is made from. */
export interface StatusArguments {
  readonly activity: { readonly timestamp?: string };
  readonly hideTimestamp?: boolean;
  readonly sendState?: string;
}

export type StatusMiddleware = () => (
  next: (args: StatusArguments) => unknown,
) => (args: StatusArguments) => unknown;

/** What a button of a card does, as Web Chat hands it on. */
export interface CardAction {
  readonly type: string;
  readonly value?: unknown;
  readonly text?: string;
  readonly displayText?: string;
}

export type CardActionMiddleware = () => (
  next: (args: { readonly cardAction: CardAction }) => unknown,
) => (args: { readonly cardAction: CardAction }) => unknown;

export interface WebChatProps {
  readonly directLine: Connection;
  readonly store: Store;
  readonly locale: string;
  readonly nonce: string;
  readonly styleOptions: Readonly<Record<string, unknown>>;
  readonly overrideLocalizedStrings: Readonly<Record<string, string>>;
  readonly activityStatusMiddleware: StatusMiddleware;
  readonly cardActionMiddleware: CardActionMiddleware;
}

/** The part of Microsoft's prebuilt file that the page uses. */
export interface WebChat {
  createStore(initialState: object, ...middlewares: StoreMiddleware[]): Store;
  renderWebChat(props: WebChatProps, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

let loading: Promise<WebChat> | undefined;

/** Loads Web Chat, once; large, hence only when somebody is about to talk. @throws when it can't be fetched */
export function loadWebChat(address: string): Promise<WebChat> {
  loading ??= new Promise<WebChat>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      if (window.WebChat === undefined) reject(new Error('Web Chat did not start'));
      else resolve(window.WebChat);
    });
    script.addEventListener('error', () => {
      script.remove();
      loading = undefined;
      reject(new Error('Web Chat could not be fetched'));
    });
    document.head.append(script);
  });
  return loading;
}
