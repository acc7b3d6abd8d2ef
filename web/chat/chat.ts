import type { Config } from '../config.js';
import { endsHere, typedMessage } from '../connection/activity.js';
import { Connection } from '../connection/connection.js';
import { RefusedError } from '../connection/failures.js';
import { Pause } from '../connection/pause.js';
import { openSession, type Session } from '../connection/session.js';
import { Unsent } from '../connection/unsent.js';
import { element } from '../element.js';
import { Suivi } from '../follow/suivi.js';
import { leaveDevice } from '../leave-device.js';
import { cardFiles } from './card-files.js';
import { dropZone } from './drop-zone.js';
import { fileGuard, sendFiles, sendFilesWith } from './file-guard.js';
import { keepTyping } from './kept-typing.js';
import { nameButtons } from './named-buttons.js';
import { neverGiveUp, oneSender } from './one-sender.js';
import { presented } from './presented.js';
import { saidForms } from './said-forms.js';
import { StatusLines } from './status-lines.js';
import { styleOptions } from './style-options.js';
import { timeStatus } from './time-status.js';
import { loadWebChat, type Store, type StoreAction, type WebChat } from './web-chat.js';
import { overriddenWords } from './words.js';

/** Web Chat's own word for « from here on messages are sent ». */
const CONNECTED = 'DIRECT_LINE/CONNECT_FULFILLED';

/** The conversation on the page: its connection, and Web Chat that shows it. */
export class Chat {
  readonly #window = element('conversation', HTMLDivElement);
  readonly #lines: StatusLines;
  readonly #unsent = new Unsent(sessionStorage);
  readonly #pause = new Pause();
  readonly #suivi = new Suivi((text) => {
    this.#store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
  });
  #connection: Connection | undefined;
  #userId: string | undefined;
  #leaving = false;
  #connected = false;
  /** Files that came before the conversation was there. */
  readonly #dropped: File[] = [];
  #store: Store | undefined;

  constructor(private readonly config: Config) {
    this.#lines = new StatusLines(config.mots);
    dropZone(element('chat', HTMLElement), (files) => {
      this.send(files);
    });
    window.addEventListener('online', () => {
      this.#pause.wake();
      this.#connection?.wake();
    });
    window.addEventListener('offline', () => {
      this.#lines.reach('lost');
    });
  }

  /** Opens the visitor's conversation, or another one, and shows it; sends a first message if there is one. */
  async open({ nouvelle = false, first }: { nouvelle?: boolean; first?: string } = {}): Promise<void> {
    this.#connection?.end();
    this.#connected = false;
    if (first !== undefined) this.#unsent.add(typedMessage(first, this.config.locale));
    const webChat = this.#load();
    const session = await this.#insist(() => this.#openSession(nouvelle));
    const connection = this.#connect(session);
    this.#connection = connection;
    this.#userId = session.userId;
    this.#suivi.follow(() => session.suivi());
    connection.activity$.subscribe({
      next: (activity) => {
        if (endsHere(activity)) void this.leave();
        if (activity.type === 'message') this.#suivi.changed();
      },
    });
    // The first message is on its way while Web Chat, which is large, still loads.
    connection.start();
    this.#render(await webChat, connection);
  }

  /** Sends files, as soon as the conversation is there to take them. */
  send(files: readonly File[]): void {
    if (this.#connected && this.#store !== undefined) sendFiles(this.#store, files);
    else this.#dropped.push(...files);
  }

  /** Takes the conversation off this device, or says that it couldn't. */
  async leave(): Promise<void> {
    if (this.#leaving || this.#userId === undefined) return;
    this.#leaving = true;
    try {
      await leaveDevice(this.#userId);
    } catch {
      this.#leaving = false;
      this.#lines.problem(this.config.mots.quitterImpossible);
    }
  }

  #connect(session: Session): Connection {
    const { mots } = this.config;
    return new Connection({
      session,
      unsent: this.#unsent,
      listener: {
        reach: (reach) => {
          this.#lines.reach(reach);
        },
        refused: () => {
          this.#lines.problem(mots.refuse);
        },
        over: (left) => void (left ? this.leave() : this.open({ nouvelle: true })),
      },
      present: (activity) => presented(activity, mots.assistant, window.location.origin),
    });
  }

  #render(webChat: WebChat, connection: Connection): void {
    const { locale, nonce, tailleFichierMax, mots } = this.config;
    const guard = fileGuard(tailleFichierMax, (nom) => {
      this.#lines.problem(mots.tropGros.replace('{nom}', nom));
    });
    this.#store = webChat.createStore({}, guard, oneSender(connection), () => (next) => (action) => {
      if (saysMore(action)) this.#lines.clearProblem();
      const done = next(action);
      if (action.type === CONNECTED) {
        this.#connected = true;
        this.send(this.#dropped.splice(0));
      }
      return done;
    });
    neverGiveUp(this.#store);
    // A place of its own: what React drew for an earlier conversation goes with the old one.
    const place = document.createElement('div');
    place.className = 'chat-place';
    this.#window.replaceChildren(place);
    nameButtons(place);
    keepTyping(place);
    webChat.renderWebChat(
      {
        directLine: connection,
        store: this.#store,
        locale,
        nonce,
        styleOptions: styleOptions({ fromTop: this.#dropped.length === 0 }),
        overrideLocalizedStrings: overriddenWords(this.config),
        activityStatusMiddleware: timeStatus(locale),
        cardActionMiddleware: () => {
          const said = saidForms();
          const files = cardFiles((chosen, words) => {
            if (this.#store !== undefined) sendFilesWith(this.#store, chosen, words);
          })();
          return (next) => files(said(next));
        },
      },
      place,
    );
  }

  #openSession(nouvelle: boolean): Promise<Session> {
    return openSession(window.location.origin, this.config.locale, nouvelle);
  }

  #load(): Promise<WebChat> {
    return this.#insist(() => loadWebChat(this.config.webChat));
  }

  /** Tries until it works; the page says meanwhile that it does. */
  async #insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await attempt();
        this.#lines.reach('online');
        return result;
      } catch (error) {
        if (error instanceof RefusedError) {
          this.#lines.impossible();
          throw error;
        }
        this.#lines.reach('lost');
        await this.#pause.wait();
      }
    }
  }
}

/** Whether the person types or chooses something new, which makes an old problem past. */
function saysMore({ type, payload }: StoreAction): boolean {
  if (type === 'WEB_CHAT/SET_SEND_BOX') return payload?.['text'] !== '';
  return type === 'WEB_CHAT/SEND_MESSAGE' && payload?.['attachments'] === undefined;
}
