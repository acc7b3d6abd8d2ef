/**
 * What is counted: questions and the entries that answered them, and dossiers on their way. A count knows no person, no
 * text and no reference.
 */
export type Measure =
  /** Subject: what became of a question. */
  | 'question'
  /** Subject: the id of the FAQ entry that answered. */
  | 'entry'
  /** Subject: whether the answer helped. */
  | 'helped'
  /** Subject: an event in a dossier's life. */
  | 'dossier'
  /** Subject: the step at which a draft stands, or stood when it was erased. */
  | 'underway'
  | 'abandoned'
  /** Subject: how long it took from the first answer to the filing. */
  | 'delay'
  /** Subject: what became of a letter. */
  | 'letter';

export type QuestionOutcome = 'repondue' | 'suggeree' | 'manquee';

/** How often something happened on one day. */
export interface DailyCount {
  /** YYYY-MM-DD in the time zone of the call. */
  readonly day: string;
  readonly appelId: string;
  readonly measure: Measure;
  readonly subject: string;
  readonly count: number;
}

/** Counts what happens in the conversation, once its turn is committed. */
export interface Statistics {
  count(
    appel: { readonly id: string; readonly fuseau: string },
    measure: 'question' | 'entry' | 'helped',
    subject: string,
  ): void;
}
