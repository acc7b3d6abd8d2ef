import { NO_FAQ_COMMUNE } from '../../domain/appel/check-faq-commune.js';
import {
  checkAppel,
  type AppelFiles,
  type CheckedAppel,
  type CheckContext,
} from '../../domain/appel/check-appel.js';
import { formatPath, type Path } from '../../domain/appel/problem.js';

const TODAY = '2026-11-23';
const said = (text: string): object => ({ fr: text, en: text });
const field = (id: string, type: string, more: object = {}): object => ({
  ...{ id, type, groupe: 'projet', libelle: said(id), question: said(id), rappel: said(id), aide: said(id) },
  ...more,
});
const entry = (id: string): object => ({
  ...{
    id,
    question: 'Quand\u00A0?',
    formes: [],
    reponse: 'Le {{date_limite}}. {{autre_limite}}',
    sources: ['page'],
    verifie: TODAY,
  },
});

/** The documents of a call that is as small as can be, with one of each thing that is checked. */
export function smallCall(): Record<'appel' | 'pieces' | 'fr' | 'en', unknown> {
  return structuredClone({
    appel: {
      ...{ id: 'petit', prefixe: 'AAP23', titre: said('Petit'), titreCourt: said('Petit'), mode: 'relais' },
      ouverture: '2023-03-29T00:00:00+02:00',
      cloture: '2023-07-01T23:59:59+02:00',
      fuseau: 'Europe/Paris',
      dates: {
        retenue: '2023-07-01',
        publiees: [{ date: '2023-07-01', source: 'page', endroit: 'bandeau' }],
      },
      sources: { page: { titre: 'Page', nature: 'publie', url: 'https://exemple.fr', consulte: TODAY } },
      faits: [{ id: 'plan', texte: 'Un plan', source: 'page' }],
      champs: [
        field('forme', 'choix', {
          options: [
            { id: 'asso', libelle: said('a') },
            { id: 'gip', libelle: said('g') },
          ],
        }),
        field('seul', 'ouinon'),
        field('etp', 'nombre', { bornes: { min: 1, max: 2 } }),
        field('nom', 'texte', { quand: { si: { seul: true } } }),
        field('rna', 'rna', { registre: 'rna', facultatif: true }),
        field('courriel', 'email'),
        field('lieu', 'territoire'),
        field('porteur', 'texte', { role: 'nom' }),
      ],
      ...{
        avertissementPieces: said('a'),
        attestation: said('a'),
        tailleFichierMax: 1024,
        minutesEstimees: 1,
      },
    },
    pieces: [
      {
        ...{ id: 'rib', libelle: said('RIB'), pourquoi: said('p'), aide: said('a'), obligatoire: true },
        ...{ formats: ['pdf'], quand: { sauf: { forme: ['gip'] } }, condition: said('sauf GIP') },
      },
      {
        ...{ id: 'note', libelle: said('N'), pourquoi: said('p'), aide: said('a') },
        obligatoire: false,
        formats: ['docx'],
      },
    ],
    fr: [entry('quand'), entry('ou')],
    en: [entry('quand'), entry('ou')],
  });
}

type Part = 'appel' | 'pieces' | 'fr' | 'en';

/** One change of a document: its place, and the value put there; undefined takes it out. */
export type Change = readonly [part: Part, path: Path, value: unknown];

/** The small call, changed, as the product checks it. */
export function check(changes: readonly Change[], context: Partial<CheckContext> = {}): CheckedAppel {
  const call = smallCall();
  for (const [part, path, value] of changes) put(call, [part, ...path], value);
  const files: AppelFiles = {
    folder: 'petit',
    appel: { file: 'appel', raw: call.appel },
    pieces: { file: 'pieces', raw: call.pieces },
    faq: (['fr', 'en'] as const).map((langue) => ({
      file: langue,
      langue,
      theme: 'contact',
      raw: call[langue],
    })),
    modeles: new Set(['lettre.docx']),
  };
  return checkAppel(files, {
    today: TODAY,
    mailFileMax: 1_000_000,
    formes: false,
    commune: NO_FAQ_COMMUNE,
    ...context,
  });
}

/** What is wrong with the call, each on a line: `error appel champs[0].id idDouble {…}`. */
export function faults(changes: readonly Change[], context?: Partial<CheckContext>): readonly string[] {
  return check(changes, context).problems.map(({ level, file, path, key, values }) =>
    [level, file, formatPath(path), key, Object.values(values).join(' | ')]
      .filter((part) => part !== '')
      .join(' '),
  );
}

function put(root: unknown, path: Path, value: unknown): void {
  const [last] = path.slice(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, part) => Reflect.get(inner as object, part), root) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last!);
  else Reflect.set(parent, last!, value);
}
