import { html, type SafeHtml } from '../core/html.js';
import { address, layout, type PageContext } from './layout.js';
import { sentences } from './sentences.js';

/** `/donnees-personnelles` */
export function personalDataPage(context: PageContext): string {
  const t = sentences(context);
  return document(context, t('page:donnees.titre'), [
    section(t('page:donnees.qui_titre'), [t('page:donnees.qui')]),
    section(t('page:donnees.pourquoi_titre'), [t('page:donnees.pourquoi')]),
    section(t('page:donnees.quoi_titre'), [t('page:donnees.quoi')]),
    section(t('page:donnees.qui_recoit_titre'), [t('page:donnees.qui_recoit')]),
    section(t('page:donnees.duree_titre'), [
      t('page:donnees.duree_conversations'),
      t('page:donnees.duree_brouillons'),
      t('page:donnees.duree_deposes'),
    ]),
    section(t('page:donnees.cookie_titre'), [t('page:donnees.cookie')]),
    section(t('page:donnees.droits_titre'), [t('page:donnees.droits')]),
  ]);
}

/** `/accessibilite`: the declaration that the law asks for, honest about what was not audited. */
export function accessibilityPage(context: PageContext): string {
  const t = sentences(context);
  return document(context, t('page:accessibilite.titre'), [
    section(t('page:accessibilite.etat_titre'), [t('page:accessibilite.etat')]),
    section(t('page:accessibilite.fait_titre'), [t('page:accessibilite.fait')]),
    section(t('page:accessibilite.limites_titre'), [t('page:accessibilite.limites')]),
    section(t('page:accessibilite.contact_titre'), [t('page:accessibilite.contact')]),
    section(t('page:accessibilite.recours_titre'), [t('page:accessibilite.recours')]),
  ]);
}

/** `/mentions-legales` */
export function legalNoticePage(context: PageContext): string {
  const t = sentences(context);
  const { directeurPublication, hebergeur } = context.parts.exploitant;
  return document(context, t('page:mentions.titre'), [
    section(t('page:mentions.editeur_titre'), [t('page:mentions.editeur')]),
    section(t('page:mentions.directeur_titre'), [directeurPublication ?? t('page:manque')]),
    section(t('page:mentions.hebergeur_titre'), [hebergeur ?? t('page:manque')]),
    section(t('page:mentions.statut_titre'), [t('page:mentions.statut')]),
    section(t('page:mentions.logiciel_titre'), [t('page:mentions.logiciel')]),
  ]);
}

/** What an address that has no page answers. */
export function notFoundPage(context: PageContext): string {
  const t = sentences(context);
  const body = html`<p>${t('page:introuvable.texte')}</p>
    <p><a class="button" href="${address('/', context)}">${t('page:introuvable.retour')}</a></p>`;
  return document(context, t('page:introuvable.titre'), [body]);
}

function document(context: PageContext, titre: string, sections: readonly SafeHtml[]): string {
  return layout(context, {
    titre: `${titre} – ${context.parts.words(context.langue, 'page:service.nom')}`,
    body: html`<article class="document">
      <h1>${titre}</h1>
      ${sections}
    </article>`,
  });
}

function section(titre: string, paragraphs: readonly string[]): SafeHtml {
  return html`<h2>${titre}</h2>
    ${paragraphs.map((text) => html`<p>${text}</p>`)}`;
}
