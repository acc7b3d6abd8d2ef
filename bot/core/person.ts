/** Whose data it is, and in which conversation they ask for it. */
export interface Person {
  readonly owner: string;
  readonly conversationId: string;
}
