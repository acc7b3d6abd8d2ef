import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Kept } from '../../bench/chaos/kept.js';
import type { StoredLetter, World } from '../../bench/chaos/world.js';
import type { Letter } from '../../bot/core/letter.js';
import type { Dossier, Fichier } from '../../domain/dossier/dossier.js';
import { deposeDossier, facilitateurs2023 } from '../support/fixtures.js';
import type { Delivered } from '../support/smtp-sink.js';

export const FILED = 'AAP23-AAAA-AAAA';
export const REFUSED = 'AAP23-BBBB-BBBB';
export const DRAFT = 'AAP23-CCCC-CCCC';
const BOITE = 'dreets-bfc.secae@dreets.gouv.fr';
const USAGER = 'contact@structure.example';

/** A world in which all is well: a dossier that was transmitted after a repeat, one that was refused, a draft that was resumed. */
export async function soundWorld(): Promise<World> {
  const appel = await facilitateurs2023();
  const bytes = Buffer.from('les statuts');
  const fichier: Fichier = {
    ...{ id: 'fichier-1', nom: 'statuts.pdf', format: 'pdf', taille: bytes.length },
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), recuLe: '2023-05-15T10:00:00Z' },
  };
  const pieces = { rib: [fichier] };
  const champs = { siret: '77567227221138' };
  const filed = deposeDossier(appel, { reference: FILED, statut: 'transmis', pieces, champs });
  const base = deposeDossier(appel, { reference: REFUSED, pieces, champs });
  const { depot } = base;
  const refused: Dossier = { ...base, depot: { ...depot!, probleme: 'refus' } };
  const draft: Dossier = {
    ...deposeDossier(appel, { reference: DRAFT, pieces, champs }),
    statut: 'brouillon',
  };
  delete (draft as { depot?: unknown }).depot;
  const letter = { id: 'lettre-1', kind: 'dreets', reference: FILED } as const;
  const receipt = { id: 'lettre-2', kind: 'recepisse', reference: FILED } as const;
  const applicants = [FILED, REFUSED, DRAFT].map((reference) => applicantOf(reference, bytes));
  return {
    applicants,
    dossiers: new Map([filed, refused, draft].map((dossier) => [dossier.reference, dossier])),
    files: new Map([[fichier.id, bytes]]),
    inbox: applicants.flatMap(({ acknowledged }) =>
      acknowledged.map(({ conversationId, id }) => ({ conversationId, activityId: id, answered: true })),
    ),
    transcripts: applicants.flatMap(({ acknowledged, heard }) =>
      heard.map(({ id = '', text = '' }) => ({
        ...{ conversationId: acknowledged[0]?.conversationId ?? '', id, type: 'message', text },
      })),
    ),
    letters: [
      stored(letter, 'envoyee', ['started', 'uncertain', 'started', 'accepted']),
      stored(receipt, 'envoyee', ['started', 'accepted']),
      stored({ id: 'lettre-3', kind: 'dreets', reference: REFUSED }, 'echec', ['started', 'refused']),
    ],
    mailbox: [
      await delivered(letter, BOITE, { at: 1000, told: false, bytes }),
      await delivered(letter, BOITE, { at: 60_000, told: true, bytes, repeat: true }),
      await delivered(receipt, USAGER, { at: 2000, told: true }),
    ],
    alarms: [{ kind: 'courrier_refuse', subject: REFUSED }],
    kills: [],
  };
}

function applicantOf(reference: string, bytes: Buffer): Kept {
  const conversationId = `conversation-${reference}`;
  const filed = reference !== DRAFT;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said = [
    'Le RIB',
    ...(filed ? [`**Votre dossier ${reference} est déposé** le 15 mai`] : []),
    ...(reference === FILED ? [`Votre dossier **${reference}** a été transmis`] : []),
    ...(reference === REFUSED ? [`La transmission de votre dossier **${reference}** a échoué.`] : []),
  ];
  return {
    name: reference,
    email: USAGER,
    reference,
    acknowledged: [{ conversationId, id: `${reference}-0`, text: 'Le RIB' }],
    champs: { siret: '77567227221138' },
    documents: [{ piece: 'rib', name: 'statuts.pdf', bytes, sha256 }],
    filed,
    heard: said.map((text, n) => ({ id: `${reference}-${n}`, text })),
    heldUp: 0,
    excuses: 0,
    troubles: [],
    ...(filed ? {} : { resumed: { where: 'ailleurs', rightly: true } }),
  };
}

type Named = Pick<Letter, 'id' | 'kind' | 'reference'>;

function stored(named: Named, state: string, outcomes: readonly string[]): StoredLetter {
  return { ...named, state, letter: named as Letter, outcomes };
}

/** A copy of a letter as a mailbox has it. */
export async function delivered(
  { id, reference }: Pick<Named, 'id' | 'reference'>,
  to: string,
  how: {
    readonly at: number;
    readonly told: boolean;
    readonly bytes?: Buffer;
    readonly repeat?: boolean;
    readonly champs?: object;
  },
): Promise<Delivered> {
  const { at, told, bytes, repeat, champs = { siret: '77567227221138' } } = how;
  const json = { filename: 'dossier.json', content: JSON.stringify({ champs }) };
  const raw = await new MailComposer({
    messageId: `<${id}@essai>`,
    date: new Date(0),
    text: 'Bonjour',
    baseBoundary: id,
    attachments: bytes === undefined ? [] : [{ filename: 'rib.pdf', content: bytes }, json],
    headers: {
      'X-Dossier-Reference': reference,
      'X-Assistant-Letter': repeat === true ? `${id}; repeat=possible; attempt=2` : id,
      'X-Assistant-Part': '1/1',
    },
  })
    .compile()
    .build();
  return { to: [to], raw, mail: await simpleParser(raw), at, told, took: 5 };
}
