import type { Router } from 'express';
import { formatDay } from '../../domain/format/day.js';
import type { Appel } from '../../domain/appel/appel.js';
import type { DemonstrationMailbox } from '../demonstration/demonstration-mailbox.js';
import type { StopReminders } from '../jobs/stop-reminders.js';
import { appelAffiche } from '../page/appel-affiche.js';
import { faqDocuments } from '../page/faq/faq-documents.js';
import { pageRouter } from '../page/page-router.js';
import { conservation } from './conservation.js';
import type { Base } from './jobs.js';

/** What the page is served with, besides. */
interface PagePlace {
  readonly mailbox: DemonstrationMailbox | undefined;
  readonly staticDir: string;
  readonly rappels: StopReminders;
}

/** The pages: home, chat, FAQ, legal notices, of the calls that are served. */
export function createPage(
  { config, words, clocks, served }: Base,
  { mailbox, staticDir, rappels }: PagePlace,
): Router {
  const appels = (): readonly Appel[] => served.current.appels.map(({ appel }) => appel);
  return pageRouter({
    words,
    langue: 'fr',
    staticDir,
    themeDir: config.themeDir,
    rappels,
    appels: (langue) => appels().map((appel) => appelAffiche(appel, clocks.businessNow(), langue, words)),
    faqs: faqDocuments({
      words,
      served,
      now: () => clocks.businessNow(),
      conservation: conservation(config),
    }),
    pageUrl: config.pageUrl,
    embeddable: config.frameAncestors.length > 0,
    exploitant: config.exploitant ?? { nom: words('fr', 'config:exploitant_demonstration') },
    conservation: conservation(config),
    get tailleFichierMax() {
      return Math.max(...appels().map(({ tailleFichierMax }) => tailleFichierMax));
    },
    ...(config.demonstration === undefined
      ? {}
      : {
          demonstration: {
            date: (langue) => formatDay(clocks.businessNow().toISOString().slice(0, 10), langue),
            ...(mailbox === undefined ? {} : { boite: '/boite' }),
          },
        }),
  });
}
