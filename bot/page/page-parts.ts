import type { Conservation } from '../../dialogs/turn/services.js';
import type { Langue } from '../../domain/appel/appel.js';
import type { Words } from '../core/locales.js';
import type { StopReminders } from '../jobs/stop-reminders.js';
import type { AppelAffiche } from './appel-affiche.js';
import type { FaqDocument } from './faq/faq-document.js';

/** Who runs the service, as the legal pages name them. What is missing is said to be missing. */
export interface Exploitant {
  readonly nom: string;
  /** Where people write about the service, their data or its accessibility. */
  readonly contact?: string;
  readonly directeurPublication?: string;
  readonly hebergeur?: string;
}

/** What the page needs to know of the service. */
export interface PageParts {
  readonly words: Words;
  /** Language of who asks for none by `?lang=`. */
  readonly langue: Langue;
  /** The calls that are served, as they stand now. */
  appels(langue: Langue): readonly AppelAffiche[];
  /** The FAQ of each call that is served, as it is answered now. */
  faqs(langue: Langue): readonly FaqDocument[];
  /** Where browsers find the service, without a slash at the end. */
  readonly pageUrl: string;
  /** Whether other sites may show the page. */
  readonly embeddable: boolean;
  readonly exploitant: Exploitant;
  readonly conservation: Conservation;
  /** Largest file accepted, bytes. */
  readonly tailleFichierMax: number;
  /** The folder that `npm run build` made, dist/web. */
  readonly staticDir: string;
  /** Present in the demonstration: the day it is set on, as people read it, and where its letters are read, if it keeps them. */
  readonly demonstration?: { readonly date: (langue: Langue) => string; readonly boite?: string };
  /** Who stops the reminders of a draft; no such pages when absent. */
  readonly rappels?: Pick<StopReminders, 'isSigned' | 'stop'>;
  /** The operator's folder with a `theme.css` and a `logo.svg`, if there is one. */
  readonly themeDir?: string | undefined;
}
