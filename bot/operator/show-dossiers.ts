import { sentChamps, sentPieces } from '../../domain/dossier/steps.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { destinationDe, lieuDe } from '../../domain/dossier/lieu.js';
import type { Destination } from '../../domain/dossier/courriers.js';
import type { Appel } from '../../domain/appel/appel.js';
import { nomDe } from '../../domain/appel/roles.js';
import { formatTaille } from '../../domain/format/size.js';
import { formatValue } from '../letters/view/format-value.js';
import type { Words } from '../core/locales.js';
import { openAlarms } from '../storage/alarms.js';
import { findDossier } from '../storage/dossiers.js';
import { rowsOf, tableAnswer, type Answer } from './answer.js';
import { OperatorError } from './operator-error.js';
import type { Installation } from './installation.js';
import { textTable } from './text-table.js';

/** All dossiers, the latest changed first. */
export async function listDossiers({ db, words, appelsConnus }: Installation): Promise<Answer> {
  const rows = await db.selectFrom('dossiers').select('json').orderBy('updated_at', 'desc').execute();
  if (rows.length === 0) return { text: words('fr', 'operateur:dossiers.aucun'), data: [] };
  const letters = await db
    .selectFrom('letters')
    .select(['dossier_reference as reference', (eb) => eb.fn.countAll().as('count')])
    .where('state', '=', 'attente')
    .groupBy('dossier_reference')
    .execute();
  const waiting = new Map(letters.map(({ reference, count }) => [reference, String(count)]));
  const alarms = (await openAlarms(db)).length;
  const table = tableAnswer(
    titleIn(words),
    ['reference', 'appel', 'etat', 'region', 'depose', 'transmis', 'attente', 'structure'],
    rows
      .map(({ json }) => JSON.parse(json) as Dossier)
      .map((dossier) => [
        dossier.reference,
        dossier.appelId,
        stateOf(dossier, words),
        lieuDe(appelsConnus.of(dossier) ?? { champs: [] }, dossier.champs)?.region ?? '',
        dossier.depot?.deposeLe ?? '',
        dossier.depot?.transmisLe ?? '',
        waiting.get(dossier.reference) ?? '0',
        nomDe(appelsConnus.of(dossier) ?? { champs: [] }, dossier.champs),
      ]),
  );
  if (alarms === 0) return table;
  const remark = words('fr', 'operateur:alarmes.ouvertes', { count: alarms });
  return { ...table, text: `${table.text}\n\n${remark}` };
}

/** One dossier: its state, its answers, its documents. */
export async function showDossier(installation: Installation, reference: string): Promise<Answer> {
  const { words } = installation;
  const dossier = await dossierNamed(installation, reference);
  const { appel, destination } = placeOf(installation, dossier);
  const label = (key: string): string => words('fr', `operateur:dossiers.${key}`);
  const facts = [
    [label('reference'), dossier.reference],
    [label('appel'), appel.titreCourt.fr],
    [label('etat'), stateOf(dossier, words)],
    [label('modifie'), dossier.modifieLe],
    [label('depose'), dossier.depot?.deposeLe ?? ''],
    [label('transmis'), dossier.depot?.transmisLe ?? ''],
    [label('boite'), dossier.depot?.boite ?? ''],
    ...afterFiling(dossier, words),
    ...(await alarmsOf(installation, reference)),
    ...accesOf(dossier, words),
    ...sentChamps(dossier, appel).map((champ) => [
      champ.libelle.fr,
      formatValue(words, champ, dossier.champs[champ.id] ?? '', destination),
    ]),
  ];
  const pieces = sentPieces(dossier, appel).flatMap((piece) =>
    (dossier.pieces[piece.id] ?? []).map(({ nom, taille, sha256 }) => [
      piece.libelle.fr,
      nom,
      formatTaille(taille, 'fr'),
      sha256.slice(0, 12),
    ]),
  );
  const documents = tableAnswer(titleIn(words), ['piece', 'fichier', 'taille', 'empreinte'], pieces);
  return {
    text: [textTable([label('quoi'), label('valeur')], facts), documents.text].join('\n\n'),
    data: { dossier: rowsOf(['quoi', 'valeur'], facts), pieces: documents.data },
  };
}

/** What happened after the filing: reopened, completed, withdrawn. */
function afterFiling(
  { reouverture, complements, retireLe }: Dossier,
  words: Installation['words'],
): readonly (readonly string[])[] {
  const label = (key: string): string => words('fr', `operateur:dossiers.${key}`);
  return [
    ...(reouverture === undefined ? [] : [[label('rouvert_jusqua'), reouverture.jusquAu]]),
    ...(complements ?? []).map(({ numero, envoyeLe, transmisLe, probleme }) => [
      words('fr', 'operateur:dossiers.complement', { numero }),
      [envoyeLe, transmisLe ?? probleme ?? ''].filter((part) => part !== '').join(' → '),
    ]),
    ...(retireLe === undefined ? [] : [[label('retire_le'), retireLe]]),
  ];
}

/** The open alarms about a dossier. */
async function alarmsOf(
  { db, words }: Installation,
  reference: string,
): Promise<readonly (readonly string[])[]> {
  const alarms = (await openAlarms(db)).filter(({ subject }) => subject === reference);
  return alarms.map(({ id, kind, detail }) => [
    words('fr', 'operateur:alarmes.une'),
    `${words('fr', 'operateur:alarmes.ligne', { quoi: words('fr', `operateur:alarme.${kind}.quoi`), id })} ${detail}`,
  ]);
}

/** Who may open the dossier, since when and by which address; who was invited, by whom, and until when. */
function accesOf({ acces, invites = [] }: Dossier, words: Words): readonly (readonly string[])[] {
  const say = (key: string, values: Readonly<Record<string, string>>): string =>
    words('fr', `operateur:acces.${key}`, values);
  return [
    ...acces.map(({ depuis, adresse }) => [
      say('acces', {}),
      adresse === undefined ? say('debut', { depuis }) : say('code', { depuis, adresse }),
    ]),
    ...invites.map(({ adresse, par, depuis, retireLe }) => [
      say('invitation', {}),
      retireLe === undefined
        ? say('invite', { adresse, par, depuis })
        : say('retire', { adresse, par, depuis, retireLe }),
    ]),
  ];
}

/** The letters of a dossier, with their last attempt. */
export async function showLetters(installation: Installation, reference: string): Promise<Answer> {
  const { db, words } = installation;
  await dossierNamed(installation, reference);
  const letters = await db
    .selectFrom('letters')
    .select(['id', 'kind', 'to_address', 'state', 'attempts', 'created_at', 'sent_at'])
    .where('dossier_reference', '=', reference)
    .orderBy('id')
    .execute();
  const lines = await Promise.all(
    letters.map(async ({ id, kind, to_address, state, attempts, created_at, sent_at }) => {
      const last = await db
        .selectFrom('letter_attempts')
        .select(['outcome', 'detail'])
        .where('letter_id', '=', id)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      const said = last === undefined ? '' : `${last.outcome} ${last.detail}`.trim().slice(0, 120);
      return [
        kind,
        to_address,
        words('fr', `operateur:lettre.${state}`),
        String(attempts),
        created_at,
        sent_at ?? '',
        said,
      ];
    }),
  );
  return tableAnswer(
    titleIn(words),
    ['lettre', 'destinataire', 'etat', 'essais', 'decidee', 'partie', 'dernier'],
    lines,
  );
}

/** The dossier of that reference. @throws OperatorError */
export async function dossierNamed({ db }: Installation, reference: string): Promise<Dossier> {
  const dossier = await findDossier(db, reference);
  if (dossier === undefined) throw new OperatorError('inconnu', { reference });
  return dossier;
}

/** The call of a dossier and the service that it goes to. @throws OperatorError when its call was never served */
export function placeOf(
  { content, appelsConnus }: Installation,
  dossier: Dossier,
): { readonly appel: Appel; readonly destination: Destination } {
  const { reference, appelId } = dossier;
  const appel = appelsConnus.of(dossier);
  if (appel === undefined) throw new OperatorError('appel', { reference, appel: appelId });
  return { appel, destination: destinationDe(content.territoires, appel, dossier.champs) };
}

function stateOf({ statut, depot }: Dossier, words: Installation['words']): string {
  return words('fr', `operateur:etat.${depot?.probleme ?? statut}`);
}

function titleIn(words: Words): (column: string) => string {
  return (column) => words('fr', `operateur:dossiers.${column}`);
}
