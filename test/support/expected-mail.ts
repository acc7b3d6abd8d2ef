import type { Delivered } from './smtp-sink.js';
import { fits, squeezed } from './wildcards.js';

const CLAUSE = /^(objet|pièces|texte|réponse)\s*:?\s*(?:« ?(.*?) ?»|(.*))$/su;

/**
 * What a delivered mail says for the clauses of a `courriel:` line, in the line's own words where they fit:
 * « à ADRESSE — objet « … » — pièces : a.pdf, b.pdf — texte « … » — réponse à ADRESSE ».
 */
export function mailAsExpected(line: string, delivered: Delivered | undefined): string {
  if (delivered === undefined) return '(aucun courriel)';
  return line
    .split(' — ')
    .map((clause) => {
      const actual = clauseOf(clause.trim(), delivered);
      return clause.trim().startsWith('texte')
        ? textClause(clause.trim(), actual)
        : fits(clause, actual)
          ? clause.trim()
          : actual;
    })
    .join(' — ');
}

/** A delivered mail in one line. */
export function describeMail(delivered: Delivered): string {
  return ['à', 'objet', 'pièces'].map((clause) => clauseOf(clause, delivered)).join(' — ');
}

function clauseOf(clause: string, { to, mail }: Delivered): string {
  if (clause.startsWith('à')) return `à ${to.join(', ')}`;
  if (clause.startsWith('objet')) return `objet « ${mail.subject ?? ''} »`;
  if (clause.startsWith('pièces'))
    return `pièces : ${mail.attachments.map(({ filename }) => filename ?? '?').join(', ') || 'aucune'}`;
  if (clause.startsWith('réponse')) return `réponse à ${mail.replyTo?.text ?? 'personne'}`;
  return mail.text ?? '';
}

function textClause(clause: string, text: string): string {
  const wanted = CLAUSE.exec(clause)?.[2] ?? clause;
  return fits(`…${wanted}…`, text) ? clause : `texte « ${squeezed(text)} »`;
}
