import type { Langue } from '../../domain/appel/appel.js';
import { SafeHtml } from '../core/html.js';
import type { Assets } from './assets.js';
import type { PageParts } from './page-parts.js';

/** What the page's script is told. Its twin is web/config.ts. */
export interface ClientConfig {
  readonly locale: string;
  readonly webChat: string;
  readonly nonce: string;
  readonly tailleFichierMax: number;
  readonly mots: Readonly<Record<string, string>>;
}

/** The settings and sentences of the page's script. */
export function clientConfig(parts: PageParts, assets: Assets, langue: Langue, nonce: string): ClientConfig {
  const { words, tailleFichierMax } = parts;
  const mio = String(Math.floor(tailleFichierMax / 1024 ** 2));
  return {
    locale: langue === 'fr' ? 'fr-FR' : 'en-GB',
    webChat: assets.webChat,
    nonce,
    tailleFichierMax,
    mots: {
      assistant: words(langue, 'page:chat.assistant'),
      ditAssistant: words(langue, 'page:chat.dit_assistant'),
      saisie: words(langue, 'page:chat.saisie'),
      joindre: words(langue, 'page:chat.joindre'),
      historique: words(langue, 'page:chat.historique'),
      deposerIci: words(langue, 'page:chat.deposer_ici'),
      perdue: words(langue, 'page:connexion.perdue'),
      occupe: words(langue, 'page:connexion.occupe'),
      retablie: words(langue, 'page:connexion.retablie'),
      impossible: words(langue, 'page:connexion.impossible'),
      tropGros: words(langue, 'page:fichier.trop_gros', { max: mio, nom: '{nom}' }),
      refuse: words(langue, 'page:connexion.refuse'),
      confirmerNouvelle: words(langue, 'page:menu.confirmer_nouvelle'),
      quitterImpossible: words(langue, 'page:menu.quitter_impossible'),
      confirmerQuitter: words(langue, 'page:menu.confirmer_quitter'),
    },
  };
}

/** The same as a data block of the page: `<` is written so that no value can close it. */
export function configBlock(config: ClientConfig): SafeHtml {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return new SafeHtml(`<script type="application/json" id="config">${json}</script>`);
}
