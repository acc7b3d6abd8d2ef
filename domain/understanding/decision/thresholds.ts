/** From here on an act is done without asking, as one word undoes it. */
export const SURE = 0.7;
/** The same for what only tells something: nothing is lost by it. */
export const SURE_TELLING = 0.6;
/** The same for what can't be undone, though it is asked about first. */
export const SURE_SERIOUS = 0.85;
/** The same for changing an answer that is named. */
export const SURE_NAMED = 0.5;
/** The same where any text may be the answer: a title may sound like an order. */
export const SURE_AT_TEXT = 0.85;
/** From here on an act is worth a button. */
export const MAYBE = 0.3;
/** Beside a likelier one, an act is worth a button from here on; and where no field is asked. */
export const OFFERED = 0.15;
/** An unlikely act must explain so much of the words to be worth a button. */
export const HALF_TOLD = 0.5;
/** Less than this, and no act is heard: a model of acts gives words that it never saw to one of them. */
export const LEAST_TOLD = 0.1;
/** An act that is asked about is done from here on: « vos rappels arrivent tous les combien » asks for nothing. */
export const SURE_ASKED = 0.92;
/** Where any text may be the answer, an act is asked about from here on. */
export const MAYBE_AT_TEXT = 0.45;
/** A talk is answered as one from here on. */
export const TALK = 0.55;
/** A talk must explain so much of the words: « Au revoir les enfants » is a title. */
export const TALK_EXPLAINED = 0.3;
/** How much of what is said around it an answer must explain to be taken without asking. */
export const EXPLAINED = 0.45;
/** An act that is this sure wins over an answer that explains little. */
export const CERTAIN = 0.9;
/** A question that the FAQ answers leans to the FAQ by so much. */
export const LEAN = 0.1;
