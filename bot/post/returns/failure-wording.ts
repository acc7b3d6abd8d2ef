/** Who writes to say that a letter could not be delivered, by the local part of the address. */
const REPORTERS = /^(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|microsoftexchange[0-9a-f]*)$/i;

const FAILED = new RegExp(
  [
    'undeliver(?:able|ed)',
    "(?:not|n[’']t|unable to|impossible to) (?:be )?deliver(?:ed)?",
    'deliver(?:y|ing) (?:has |status notification \\()?fail',
    'failure notice',
    'returned (?:mail|to sender)',
    'returning message to sender',
    'permanent (?:fatal )?(?:error|failure)',
    '(?:user|recipient|mailbox|address) (?:is )?(?:unknown|unavailable|not found)',
    'non (?:remis|distribu)',
    'pas pu (?:être|etre) (?:remis|distribu|livr)',
    "(?:échec|echec) d(?:e|’|')",
    'adresse (?:introuvable|inconnue)',
    '\\b55\\d[ -]',
    '\\b5\\.\\d{1,3}\\.\\d{1,3}\\b',
  ].join('|'),
  'iu',
);

const DELAYED = new RegExp(
  [
    'delay',
    'still (?:trying|being)',
    'will (?:be |keep )?(?:retr|try)',
    'not yet been',
    'could not send message for past',
    'temporar',
    'retard',
    'différé',
    'nouvelle tentative',
    'continuer(?:a|ons)',
  ].join('|'),
  'iu',
);

/** Characters of a report in which it says what it is, before it quotes the letter. */
const OPENING = 1500;

/** Whether an address is one from which mail servers report. */
export function isReporter(address: string): boolean {
  return REPORTERS.test(address.split('@')[0] ?? '');
}

/** Whether a report without a machine-readable part tells of a failure for good. A doubt is none. */
export function saysFailed(subject: string, text: string): boolean {
  const opening = `${subject.slice(0, 300)}\n${text.slice(0, OPENING)}`;
  return FAILED.test(opening) && !DELAYED.test(opening);
}
