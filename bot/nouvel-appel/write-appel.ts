import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import type { Proposals, Said } from '../../domain/propositions/proposals.js';
import { correctTypography } from '../content/correct-typography.js';
import type { Words } from '../core/locales.js';
import type { Answers } from './answers.js';
import type { Catalogue } from './catalogue.js';

const FUSEAU = 'Europe/Paris';
const FILE_MAX = 10 * 1024 * 1024;
const MINUTES = 20;
/** As long as a text of the content may be. */
const LONGEST = 1900;

/** What a new call is written from. */
export interface Material {
  readonly answers: Answers;
  readonly proposals: Proposals;
  readonly catalogue: Catalogue;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly words: Words;
}

/** The files of a new call, by their path in its folder. All that was read in a page is marked: the checker serves no call with a mark. */
export function appelFiles(material: Material): ReadonlyMap<string, string> {
  return new Map(
    (
      [
        ['appel.yaml', appelOf(material)],
        ['pieces.yaml', piecesOf(material)],
        ['faq/fr/appel.yaml', faqOf(material)],
      ] as const
    ).map(([path, document]) => [path, correctTypography(stringify(document, { lineWidth: 0 })).text]),
  );
}

function appelOf({ answers, proposals, catalogue, today, words }: Material): object {
  const say = (key: string): string => words('fr', key);
  const { id, prefixe, titre, titreCourt, ouverture, cloture, heure, url, publics } = answers;
  return {
    ...{ id, prefixe, etat: 'brouillon', langues: ['fr'] },
    ...{ titre: { fr: titre }, titreCourt: { fr: titreCourt }, mode: 'relais' },
    ouverture: instant(ouverture, '00:00'),
    cloture: instant(cloture, heure, 59),
    fuseau: FUSEAU,
    dates: datesOf({ answers, proposals, words }),
    sources: {
      page: {
        titre: say('nouveau:source_page'),
        nature: 'publie',
        ...(url === undefined ? {} : { url }),
        consulte: today,
      },
      service: { titre: say('nouveau:source_service'), nature: 'service', consulte: today },
    },
    faits: faitsOf(proposals, words),
    avertissementPieces: { fr: say('nouveau:avertissement') },
    attestation: { fr: say('nouveau:attestation') },
    ...{ tailleFichierMax: FILE_MAX, minutesEstimees: MINUTES },
    champs: catalogue.champs
      .filter(
        ({ pour }) => pour === undefined || pour.some((each) => publics.length < 3 && publics.includes(each)),
      )
      .map(({ pour: _pour, ...champ }) => champ),
  };
}

function datesOf({
  answers: { cloture },
  proposals,
  words,
}: Pick<Material, 'answers' | 'proposals' | 'words'>): object {
  const limits = proposals.jours.filter(({ role }) => role === 'limite');
  const written = limits.map(({ day, phrase }) => ({
    date: day,
    source: 'page',
    endroit: marked(words, [phrase]),
  }));
  const own = { date: cloture, source: 'page', endroit: unfound(words, 'nouveau:date_auteur') };
  const publiees = limits.some(({ day }) => day === cloture) ? written : [own, ...written];
  const releves = proposals.jours
    .filter(({ role }) => role === 'releve')
    .map(({ day, phrase }) => ({ date: day, source: 'page', endroit: marked(words, [phrase]) }));
  return {
    retenue: cloture,
    publiees,
    ...(releves.length === 0 ? {} : { releves }),
    ...(publiees.length > 1 ? { arbitrage: { fr: unfound(words, 'nouveau:arbitrage') } } : {}),
  };
}

/** The sentences of the page that prove an opening, an amount, a contact. */
function faitsOf({ jours, montants, contacts }: Proposals, words: Words): readonly object[] {
  const opening = jours.filter(({ role }) => role === 'ouverture').slice(0, 1);
  const phrases = [...opening, ...montants, ...contacts].map(({ phrase }) => phrase);
  return [...new Set(phrases)].map((phrase, at) => ({
    ...{ id: `fait_${at + 1}`, texte: marked(words, [phrase]), source: 'page' },
  }));
}

function piecesOf({ proposals, catalogue, words }: Material): readonly object[] {
  const said = byId(proposals.pieces);
  return catalogue.pieces.flatMap(({ reconnu: _reconnu, obtenu, ...piece }) => {
    const phrases = said.get(piece.id);
    return phrases === undefined || obtenu
      ? []
      : [{ ...piece, aide: { fr: marked(words, phrases.slice(0, 1)) }, obligatoire: true }];
  });
}

function faqOf({ proposals, catalogue, today, words }: Material): readonly object[] {
  const said = byId(proposals.faq);
  return catalogue.faq.map(({ id, question, formes }) => {
    const phrases = said.get(id);
    const reponse = phrases === undefined ? unfound(words, 'nouveau:sans_reponse') : marked(words, phrases);
    return { id, question, formes, reponse, sources: ['page'], verifie: today };
  });
}

function byId(said: readonly Said[]): ReadonlyMap<string, readonly string[]> {
  return new Map(said.map(({ id, phrases }) => [id, phrases]));
}

/** Sentences of the page, to be confirmed. What looks like a live value in them is none. */
function marked(words: Words, phrases: readonly string[]): string {
  const phrase = phrases.join(' ').replace(/[{}]/gu, '').slice(0, LONGEST);
  return words('fr', 'nouveau:a_completer', { phrase });
}

function unfound(words: Words, key: string): string {
  return words('fr', 'nouveau:a_completer', { phrase: words('fr', key) });
}

/** A day and an hour of the call's time zone, with its offset then. */
function instant(day: string, hour: string, second = 0): string {
  const at = Temporal.PlainDateTime.from(`${day}T${hour}`).with({ second }).toZonedDateTime(FUSEAU);
  return `${at.toPlainDateTime().toString({ smallestUnit: 'second' })}${at.offset}`;
}
