import { fault, type FaultyCase } from './faulty-case.js';

const FR = 'faq/fr/contact.yaml';
const EN = 'faq/en/contact.yaml';
const R = 'regions.yaml';
const LATER = 'depose, brouillon, transmis, non_transmis, retire';

/** The FAQ, the regions and their mailboxes. */
export const SHARED: readonly FaultyCase[] = [
  fault('faqSansTraduction', FR, /^- id: .*$/mu, '- id: toute_nouvelle', '[0].id', { also: ['faqSansTraduction'] }),
  fault('faqVariable', EN, /reponse: >-\n/u, 'reponse: >-\n    {{date_limit}}\n', '[0].reponse'),
  fault('faqBouton', FR, /boutons: .*/u, 'boutons: [commencer, payer]', '[0].boutons[1]'),
  fault('faqSuite', FR, /verifie: .*/u, 'verifie: 2026-11-22\n  suites: [nulle_part]', '[0].suites[0]'),
  fault('sourceInconnue', FR, /sources: .*/u, 'sources: [ailleurs]', '[0].sources[0]'),
  fault('formeJour', FR, /verifie: .*/u, 'verifie: 22/11/2026', '[0].verifie'),
  fault('faqVerifieFutur', FR, /verifie: .*/u, 'verifie: 2026-12-02', '[0].verifie'),
  fault('faqAncienne', FR, /verifie: .*/u, 'verifie: 2025-11-30', '[0].verifie'),
  fault('faqTropPeuDeFormes', EN, /formes:\n(?: {4}- .*\n)+/u, 'formes:\n    - my DREETS\n', '[0].formes'),
  fault('faqFormesVoisines', FR, /formes:\n/u, 'formes:\n    - les coordonnées de ma DREETS\n', '[0].formes'),
  fault('idDouble', FR, /^- id: contact$/mu, '- id: dreets_coordonnees', '[1].id', { also: ['faqSansTraduction'] }),
  fault('typoApostrophe', FR, /question: .*/u, "question: Où est-ce qu'il est\u00A0?", '[0].question'),
  fault('faqEtatManquant', FR, / {6}brouillon: .*\n/u, '', '[2].selon.dossier'),
  fault('faqEtatInconnu', FR, ' aucun: ', ' aucune: ', '[2].selon.dossier.aucune', { also: ['faqEtatManquant'] }),
  fault('faqEtatDouble', EN, ' depose, transmis,', ' depose, brouillon, transmis,', `[2].selon.dossier.${LATER}`),
  fault('faqEtatNonDeclare', FR, 'Je suis un programme', 'Je suis un relais', '[2].reponse'),
  fault('faqSelonPlace', FR, '{{selon_dossier}}', '', '[2].selon'),
  fault('faqSelonLangue', EN, / \{\{selon_dossier\}\}\n {2}selon:\n(?: {4,}.*\n)+/u, '\n', '[2].selon'),
  fault('faqValeurEtat', FR, 'Je reste là', 'Pour {{reference}}, je reste là', '[2].selon.dossier.aucun'),
  fault('faqAutreDate', FR, 'Je suis un programme', 'Jusqu’au {{date_limite}}, je suis un programme', '[2].reponse'),
  fault('formeFuseau', R, 'nom: Bretagne\n', 'nom: Bretagne\n    fuseau: Bretagne/Rennes\n', 'regions[2].fuseau'),
  fault('regionsSansBoite', R, '"53": null', '"53": { adresse: a@b.fr, base: depot }', 'boites.regions'),
  fault('boiteContact', R, '"53": null', '"53": { adresse: a@b.fr, base: contact }', 'boites.regions.53'),
  fault('boiteAppelInconnu', R, 'boites:\n', 'boites:\n  appels: { autre: { regions: { "53": null } } }\n', 'boites.appels.autre'),
  fault('formeAdresse', R, '"53": null', '"53": { adresse: a.b.fr, base: depot }', 'boites.regions.53.adresse'),
  fault('formeTelephone', R, 'nom: Bretagne\n', 'nom: Bretagne\n    telephone: standard\n', 'regions[2].telephone'),
  fault('formeCode', R, '"53": null', '"5300": null', 'boites.regions.5300'),
  fault('codeInconnu', R, '"53": null', '"54": null', 'boites.regions.54'),
];
