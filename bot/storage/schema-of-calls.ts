/** What a version of a call held, whole: what was filed with it is read by it. */
export interface AppelVersionsTable {
  appel_id: string;
  version: string;
  /** The call, JSON. */
  json: string;
  served_at: number;
}

/** Questions that got no answer or did not help, masked, for the operator. */
export interface MissedQuestionsTable {
  id: string;
  at: number;
  appel_id: string;
  langue: string;
  kind: string;
  text: string;
  nearest: string;
}

/** How often something happened on a day: domain/statistics. */
export interface DailyCountsTable {
  day: string;
  appel_id: string;
  measure: string;
  subject: string;
  count: number;
}
