import { entryAnswer } from '../../../dialogs/faq/entry-answer.js';
import { liveValues } from '../../../dialogs/faq/live-values.js';
import type { AppelServi, Conservation } from '../../../dialogs/turn/services.js';
import type { Langue } from '../../../domain/appel/appel.js';
import { langueOffered } from '../../../domain/appel/langues.js';
import { destinationOf, type Territoires } from '../../../domain/appel/regions.js';
import type { Destination } from '../../../domain/dossier/courriers.js';
import type { FaqZone } from '../../../domain/faq/calibration.js';
import type { SafeHtml } from '../../core/html.js';
import type { Words } from '../../core/locales.js';
import { appelAffiche } from '../appel-affiche.js';
import { markdown } from '../markdown.js';

/** A question with its answer, as the chat would give it to somebody it knows nothing of. */
export interface Answered {
  readonly id: string;
  readonly question: string;
  readonly reponse: SafeHtml;
}

/** What a search found: entries by their id, best first. */
export interface Found {
  readonly zone: FaqZone;
  readonly ids: readonly string[];
}

/** The FAQ of one call in one language, whole. */
export interface FaqDocument {
  readonly id: string;
  readonly titre: string;
  /** The language that its answers are written in: French for a call that is offered in no other. */
  readonly langue: Langue;
  /** Where the call stands. */
  readonly etat: string;
  readonly themes: readonly {
    readonly id: string;
    readonly titre: string;
    readonly entries: readonly Answered[];
  }[];
  /** The regions' services, and where they are written to. */
  readonly services: readonly Destination[];
  search(question: string): Found;
}

/** What a document is written from. */
export interface FaqMaterial {
  readonly words: Words;
  readonly langue: Langue;
  readonly now: Date;
  readonly territoires: Territoires;
  readonly conservation: Conservation;
}

/** How many neighbours of an answer are named. */
const SHOWN = 4;

/** Writes the FAQ of a call, with the values of now. What depends on a conversation is replaced by where to find it. */
export function faqDocument({ appel, faq, themes }: AppelServi, material: FaqMaterial): FaqDocument {
  const { words, territoires } = material;
  const langue = langueOffered(appel, material.langue);
  const say = (key: string, values = {}): string => words(langue, key, values);
  const { engine, entries } = faq[langue];
  const given = { ...material, langue, appel, say };
  const values = {
    ...liveValues(given),
    contact_region: () => say('page:faq.contact_region'),
    etat_dossier: () => say('page:faq.etat_dossier'),
    reste_dossier: () => '',
  };
  return {
    id: appel.id,
    titre: appel.titreCourt[langue],
    langue,
    etat: appelAffiche(appel, material.now, material.langue, words).phrase,
    themes: themes.map(({ id, titre, entries: ids }) => ({
      id,
      titre: titre[langue],
      entries: ids
        .flatMap((each) => entries.get(each) ?? [])
        .map((entry) => ({
          id: entry.id,
          question: entry.question,
          reponse: markdown(entryAnswer(entry, given, values)),
        })),
    })),
    services: [...territoires.regions.values()].map(({ nom }) =>
      destinationOf(territoires, nom, undefined, appel.id),
    ),
    search: (question) => {
      const { zone, candidates } = engine.ask(question);
      return { zone, ids: zone === 'none' ? [] : candidates.slice(0, SHOWN).map(({ id }) => id) };
    },
  };
}
