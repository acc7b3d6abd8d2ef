import styles from './integrer.css';
import { Panel, type Mots } from './panel.js';

/** The sentences of both languages, written before this script by the server (bot/page/embed/embed-script.ts). */
declare const integration: Readonly<Record<'fr' | 'en', Mots>>;

/**
 * The one script of a site that shows the assistant: a button, and a panel that opens with it.
 * It asks for nothing and keeps nothing before the button is pressed, and its looks need no leave of the site's policy for styles.
 */
function integrate(): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const asked = script.dataset['langue'] ?? document.documentElement.lang;
  const langue = asked.startsWith('en') ? 'en' : 'fr';
  const address = new URL(langue === 'en' ? '/?lang=en' : '/', script.src);
  const mots = integration[langue];
  const place = document.createElement('div');
  place.lang = langue;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const panel = new Panel(address, mots);
  root.append(panel.button, panel.element);
  const show = (): void => {
    document.body.append(place);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show, { once: true });
  else show();
}

integrate();
