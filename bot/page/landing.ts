import { html, type SafeHtml } from '../core/html.js';
import { clientConfig, configBlock } from './client-config.js';
import { address, layout, type PageContext } from './layout.js';
import { sentences } from './sentences.js';

/** The first page: what the assistant is, the data notice, a field to ask in, and the place of the chat. */
export function landing(context: PageContext): string {
  const { parts, assets, langue, nonce } = context;
  return layout(context, {
    titre: parts.words(langue, 'page:service.titre'),
    menu: menu(context),
    body: html`${welcome(context)} ${suivi(context)} ${chat(context)} ${confirmation(context)}`,
    scripts: html`${configBlock(clientConfig(parts, assets, langue, nonce))}
      <script src="${assets.script}" nonce="${nonce}" defer></script>`,
  });
}

function welcome(context: PageContext): SafeHtml {
  const t = sentences(context);
  const closed = context.parts.appels(context.langue).every(({ clos }) => clos);
  const questions = [t('page:accueil.bouton_pieces'), t('page:accueil.bouton_date')];
  const quick = closed ? questions : [t('page:accueil.bouton_dossier'), ...questions];
  return html`<div class="welcome" id="accueil">
    <section class="ask">
      <h1>${closed ? t('page:accueil.titre_clos') : t('page:accueil.titre')}</h1>
      <p class="lead">${closed ? t('page:accueil.intro_clos') : t('page:accueil.intro')}</p>
      ${withoutScript(context)}
      <form class="ask-form" id="question" action="/faq" method="get">
        <label for="texte">${t('page:accueil.champ')}</label>
        <div class="ask-row">
          <input
            id="texte"
            name="q"
            type="text"
            maxlength="4000"
            autocomplete="off"
            placeholder="${t('page:accueil.exemple')}"
            aria-describedby="notice"
          />
          <button type="submit" class="button">${t('page:accueil.envoyer')}</button>
        </div>
        ${context.langue === context.parts.langue ? undefined : html`<input type="hidden" name="lang" value="${context.langue}" />`}
        <ul class="quick" id="pour-commencer" aria-label="${t('page:accueil.boutons')}" hidden>
          ${quick.map((label) => html`<li><button type="button" class="button secondary" data-dire="${label}">${label}</button></li>`)}
        </ul>
      </form>
      <div class="notice" id="notice">
        <p>
          ${t('page:notice.resume')}
          <a href="${address('/donnees-personnelles', context)}">${t('page:notice.lien')}</a>
        </p>
      </div>
    </section>
    <aside class="about" aria-label="${t('page:apropos.nom')}">
      <h2>${t('page:apropos.peut')}</h2>
      <ul class="can">
        <li>${t('page:apropos.peut_repondre')}</li>
        <li>${t('page:apropos.peut_guider')}</li>
        <li>${t('page:apropos.peut_transmettre')}</li>
      </ul>
      <h2>${t('page:apropos.pas')}</h2>
      <p>${t('page:apropos.pas_administration')}</p>
    </aside>
  </div>`;
}

function withoutScript(context: PageContext): SafeHtml {
  const t = sentences(context);
  return html`<noscript>
    <div class="notice">
      <p><strong>${t('page:sans_script.titre')}</strong></p>
      <p>${t('page:sans_script.faq')} <a href="${address('/faq', context)}">${t('page:pied.faq')}</a></p>
      <p>${t('page:sans_script.deposer')}</p>
      <p>${t('page:sans_script.contact')}</p>
    </div>
  </noscript>`;
}

function chat(context: PageContext): SafeHtml {
  const t = sentences(context);
  return html`<section class="chat" id="chat" tabindex="-1" aria-labelledby="chat-titre" hidden>
    <h1 class="unseen" id="chat-titre">${t('page:chat.nom')}</h1>
    <p class="chat-status" id="etat" role="status"></p>
    <p class="chat-problem" id="probleme" role="alert"></p>
    <p class="chat-help" id="secours" hidden>
      ${t('page:chat.secours')} <a href="${address('/faq', context)}">${t('page:pied.faq')}</a>
    </p>
    <div class="chat-window" id="conversation"><p class="chat-waiting">${t('page:chat.ouverture')}</p></div>
    <p class="chat-drop" id="depot" aria-hidden="true"></p>
  </section>`;
}

function suivi(context: PageContext): SafeHtml {
  const t = sentences(context);
  const actions = [t('page:suivi.mes_dossiers'), t('page:suivi.tout_effacer')];
  return html`<aside class="follow" id="suivi" aria-label="${t('page:suivi.nom')}" hidden>
    <details id="suivi-detail">
      <summary>
        <span class="follow-title" id="suivi-titre"></span>
        <span class="follow-progress" id="suivi-avancement"></span>
      </summary>
      <progress id="suivi-barre" aria-labelledby="suivi-avancement"></progress>
      <p class="follow-state" id="suivi-etat"></p>
      <h2>${t('page:suivi.documents')}</h2>
      <ul class="follow-pieces" id="suivi-pieces"></ul>
      <ul class="follow-actions" aria-label="${t('page:suivi.actions')}">
        <li hidden><button type="button" class="button secondary" id="suivi-agir" data-dire></button></li>
        ${actions.map((label) => html`<li><button type="button" class="button secondary" data-dire="${label}">${label}</button></li>`)}
      </ul>
    </details>
  </aside>`;
}

function confirmation(context: PageContext): SafeHtml {
  const t = sentences(context);
  return html`<dialog class="confirmation" id="confirmation" aria-labelledby="confirmation-question">
    <form method="dialog">
      <p id="confirmation-question"></p>
      <div class="confirmation-buttons">
        <button class="button" value="oui">${t('page:menu.continuer')}</button>
        <button class="button secondary" value="non">${t('page:menu.annuler')}</button>
      </div>
    </form>
  </dialog>`;
}

function menu(context: PageContext): SafeHtml {
  const t = sentences(context);
  return html`<details class="menu" id="menu" hidden>
    <summary>${t('page:menu.nom')}</summary>
    <ul>
      <li><button type="button" id="nouvelle">${t('page:menu.nouvelle')}</button></li>
      <li><button type="button" id="quitter">${t('page:menu.quitter')}</button></li>
      <li><a href="${address('/faq', context)}">${t('page:pied.faq')}</a></li>
      <li><a href="${address('/donnees-personnelles', context)}">${t('page:pied.donnees')}</a></li>
      <li><a href="${address('/accessibilite', context)}">${t('page:pied.accessibilite')}</a></li>
      <li><a href="${address('/mentions-legales', context)}">${t('page:pied.mentions')}</a></li>
    </ul>
  </details>`;
}
