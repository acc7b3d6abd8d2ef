const MOST_PARTS = 3;
const LEAST_WORDS = 2;
const JOINT =
  /(?<=[?!;])\s+|(?:,\s*|\s+)(?:et|and|puis|aussi)\s+(?=(?:est[- ]ce|qu['’]|quel|quelle|quels|quelles|combien|comment|quand|où|qui|pourquoi|what|how|when|where|who|which|can|is)(?:\s|['’-]|$))/iu;

/** The questions of one message: « C’est quand la limite ? Et combien de postes ? » is two. One part when there is one. */
export function splitQuestions(text: string): readonly string[] {
  const parts = text
    .slice(0, 1000)
    .split(JOINT)
    .map((part) => part.trim())
    .filter((part) => (part.match(/\p{L}{2,}/gu) ?? []).length >= LEAST_WORDS);
  return parts.length > 1 ? parts.slice(0, MOST_PARTS) : [text];
}
