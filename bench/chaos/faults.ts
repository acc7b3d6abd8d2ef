import type { Fault } from '../../test/support/smtp-sink.js';

/** What a mail server may do wrong, how often (of a thousand connections), and what the report calls it. */
export const FAULTS: readonly {
  readonly name: string;
  readonly share: number;
  readonly fault: (boite: string) => Fault;
}[] = [
  { name: 'coupe à l’accueil', share: 30, fault: () => ({ at: 'connect', cut: true }) },
  { name: 'refuse de parler (554)', share: 30, fault: () => ({ at: 'connect', reply: 554 }) },
  { name: 'se tait à l’accueil', share: 10, fault: () => ({ at: 'connect', hang: true }) },
  { name: '4xx à l’expéditeur', share: 30, fault: () => ({ at: 'mail', reply: 451 }) },
  { name: '4xx au destinataire', share: 30, fault: () => ({ at: 'rcpt', reply: 450 }) },
  { name: '4xx après le message', share: 30, fault: () => ({ at: 'data', reply: 452 }) },
  { name: '5xx passager (530)', share: 20, fault: () => ({ at: 'mail', reply: 530 }) },
  {
    name: 'refuse pour de bon la boîte du service',
    share: 15,
    fault: (boite) => ({ at: 'rcpt', refuse: boite }),
  },
  { name: 'coupe avant le message', share: 30, fault: () => ({ at: 'rcpt', cut: true }) },
  { name: 'coupe dans le message', share: 30, fault: () => ({ at: 'message', cut: true }) },
  { name: 'coupe après le point final', share: 40, fault: () => ({ at: 'dot', cut: true }) },
  { name: 'se tait après le point final', share: 15, fault: () => ({ at: 'dot', hang: true }) },
  { name: 'est lent', share: 40, fault: () => ({ at: 'dot', slow: 400 }) },
];

/** Of a thousand connections, how many are followed by a time during which the server is not there at all. */
export const OUTAGES = 20;
