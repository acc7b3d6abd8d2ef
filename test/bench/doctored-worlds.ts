import type { Kept } from '../../bench/chaos/kept.js';
import type { World } from '../../bench/chaos/world.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { delivered, DRAFT, FILED, REFUSED } from './sound-world.js';

const BOITE = 'dreets-bfc.secae@dreets.gouv.fr';
const other = Buffer.from('les statutZ');

const applicant =
  (reference: string, change: Partial<Kept>) =>
  (world: World): World => ({
    ...world,
    applicants: world.applicants.map((each) =>
      each.reference === reference ? { ...each, ...change } : each,
    ),
  });
const dossier =
  (reference: string, change: (dossier: Dossier) => Dossier) =>
  (world: World): World => ({
    ...world,
    dossiers: new Map(
      [...world.dossiers].map(([key, each]) => [key, key === reference ? change(each) : each]),
    ),
  });
const copies = (world: World): World['mailbox'] => world.mailbox.filter(({ to }) => to.includes(BOITE));

/** Worlds doctored in one way each, and the checks that must see it. */
export const DOCTORED: readonly (readonly [
  string,
  (world: World) => World | Promise<World>,
  readonly string[],
])[] = [
  ['an answer that never came', applicant(FILED, { troubles: ['rien'] }), ['conversations menées à bien']],
  [
    'an acknowledged message that is nowhere',
    (world) => ({ ...world, inbox: world.inbox.slice(1) }),
    ['messages acquittés conservés et traités'],
  ],
  [
    'an acknowledged message that was never treated',
    (world) => ({ ...world, inbox: world.inbox.map((row) => ({ ...row, answered: false })) }),
    ['messages acquittés conservés et traités'],
  ],
  [
    'another answer than the one given',
    dossier(FILED, (each) => ({ ...each, champs: { siret: '1' } })),
    ['réponses enregistrées'],
  ],
  [
    'a lost document',
    dossier(DRAFT, (each) => ({ ...each, pieces: {} })),
    ['documents conservés, octet pour octet'],
  ],
  [
    'a document whose record stands without its bytes',
    (world) => ({ ...world, files: new Map() }),
    ['documents conservés, octet pour octet'],
  ],
  [
    'one byte changed in the database',
    (world) => ({ ...world, files: new Map([...world.files].map(([id]) => [id, other])) }),
    ['documents conservés, octet pour octet'],
  ],
  [
    'a filing that was told and is not there',
    (world) => ({ ...world, dossiers: new Map([...world.dossiers].filter(([key]) => key !== FILED)) }),
    [
      'réponses enregistrées',
      'documents conservés, octet pour octet',
      'dépôts enregistrés',
      'dossiers déposés remis à la boîte, octet pour octet',
      'aucun récépissé sans dossier',
    ],
  ],
  [
    'a filed dossier that never reached the mailbox',
    (world) => ({ ...world, mailbox: world.mailbox.filter(({ to }) => !to.includes(BOITE)) }),
    ['dossiers déposés remis à la boîte, octet pour octet', 'aucun « transmis » sans acceptation'],
  ],
  [
    'one byte changed in the letter',
    async (world) => ({
      ...world,
      mailbox: [
        ...world.mailbox.filter(({ to }) => !to.includes(BOITE)),
        await delivered({ id: 'lettre-1', reference: FILED }, BOITE, { at: 1, told: true, bytes: other }),
      ],
    }),
    ['dossiers déposés remis à la boîte, octet pour octet'],
  ],
  [
    'another answer in the letter',
    async (world) => ({
      ...world,
      mailbox: [
        ...world.mailbox.filter(({ to }) => !to.includes(BOITE)),
        await delivered({ id: 'lettre-1', reference: FILED }, BOITE, {
          ...{ at: 1, told: true, bytes: Buffer.from('les statuts'), champs: { siret: '2' } },
        }),
      ],
    }),
    ['dossiers déposés remis à la boîte, octet pour octet'],
  ],
  [
    'two copies of a letter that differ',
    async (world) => ({
      ...world,
      mailbox: [
        ...world.mailbox,
        await delivered({ id: 'lettre-1', reference: FILED }, BOITE, {
          ...{ at: 500, told: false, bytes: other },
        }),
      ],
    }),
    ['jamais deux lettres différentes pour un dossier'],
  ],
  [
    'a second, different letter for one dossier',
    async (world) => {
      const [one] = world.letters;
      const letter = { ...one!, id: 'lettre-9' };
      const copy = await delivered({ id: 'lettre-9', reference: FILED }, BOITE, { at: 3, told: true });
      return { ...world, letters: [...world.letters, letter], mailbox: [...world.mailbox, copy] };
    },
    ['jamais deux lettres différentes pour un dossier'],
  ],
  [
    'a letter that the outbox never had',
    async (world) => ({
      ...world,
      mailbox: [
        ...world.mailbox,
        await delivered({ id: 'inconnue', reference: FILED }, BOITE, { at: 3, told: true }),
      ],
    }),
    ['jamais deux lettres différentes pour un dossier'],
  ],
  [
    'a repeat after the server had said that it took the letter',
    (world) => ({ ...world, mailbox: world.mailbox.map((each) => ({ ...each, told: true })) }),
    ['répétitions expliquées et signalées'],
  ],
  [
    'a repeat without its mark',
    async (world) => {
      const [, second, ...others] = world.mailbox;
      const how = { at: second!.at - 59_500, told: false, bytes: Buffer.from('les statuts') };
      const unmarked = await delivered({ id: 'lettre-1', reference: FILED }, BOITE, how);
      return { ...world, mailbox: [unmarked, { ...unmarked, at: 600, told: true }, ...others] };
    },
    ['répétitions expliquées et signalées'],
  ],
  [
    'a receipt for a draft',
    async (world) => ({
      ...world,
      letters: [...world.letters, { ...world.letters[1]!, id: 'lettre-7', reference: DRAFT }],
      mailbox: [
        ...world.mailbox,
        await delivered({ id: 'lettre-7', reference: DRAFT }, 'a@b.example', { at: 4, told: true }),
      ],
    }),
    ['aucun récépissé sans dossier'],
  ],
  [
    '« est déposé » said of a draft',
    (world) => {
      const text = `**Votre dossier ${DRAFT} est déposé** le 15 mai`;
      const said = { conversationId: '', id: `${DRAFT}-0`, type: 'message', text };
      return { ...world, transcripts: [...world.transcripts, said] };
    },
    ['aucun récépissé sans dossier'],
  ],
  [
    '« transmis » though the server never said that it took the letter',
    (world) => ({
      ...world,
      mailbox: world.mailbox.map((each) => (copies(world).includes(each) ? { ...each, told: false } : each)),
    }),
    ['aucun « transmis » sans acceptation'],
  ],
  [
    'accepted, but never said to be « transmis »',
    dossier(FILED, (each) => ({ ...each, statut: 'depose' })),
    ['aucun « transmis » sans acceptation'],
  ],
  [
    'refused, and the dossier does not say so',
    dossier(REFUSED, (each) => ({ ...each, depot: { deposeLe: each.depot!.deposeLe } })),
    ['refus définitifs dits au déposant et à l’exploitant'],
  ],
  [
    'refused, and nobody is alarmed',
    (world) => ({ ...world, alarms: [] }),
    ['refus définitifs dits au déposant et à l’exploitant'],
  ],
  [
    'refused, and the applicant was not told',
    applicant(REFUSED, { heard: [{ id: `${REFUSED}-0`, text: 'Le RIB' }] }),
    ['refus définitifs dits au déposant et à l’exploitant', 'tout ce qui a été dit a été reçu'],
  ],
  [
    'a draft that could not be resumed',
    applicant(DRAFT, { resumed: { where: 'ailleurs', rightly: false } }),
    ['brouillons repris à la bonne question'],
  ],
  [
    'a draft that left',
    (world) => ({
      ...world,
      letters: [
        ...world.letters,
        { ...world.letters[0]!, id: 'lettre-8', reference: DRAFT, state: 'attente' },
      ],
    }),
    ['brouillons repris à la bonne question'],
  ],
  [
    'something that was said and not received',
    applicant(DRAFT, { heard: [] }),
    ['tout ce qui a été dit a été reçu'],
  ],
  [
    'something received that is stored nowhere',
    (world) => ({ ...world, transcripts: world.transcripts.filter(({ id }) => id !== `${FILED}-2`) }),
    ['tout ce qui a été dit a été reçu'],
  ],
];
