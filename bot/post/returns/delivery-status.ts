/** What a delivery status notification (RFC 3464) says of one recipient. */
export interface RecipientStatus {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`, in lower case. */
  readonly action: string;
  /** The addresses that it names, in lower case: the final one, and the one that was written to where it differs. */
  readonly addresses: readonly string[];
  /** `5.1.1` */
  readonly status: string;
  readonly diagnostic: string;
}

const MOST_RECIPIENTS = 100;

/** Reads the part `message/delivery-status` of a report. What is not written as it should be is left out. */
export function readDeliveryStatus(text: string): readonly RecipientStatus[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .slice(0, MOST_RECIPIENTS)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'))
    .map((fields) => ({
      action: (fields.get('action') ?? '').toLowerCase(),
      addresses: ['final-recipient', 'original-recipient']
        .map((name) => addressOf(fields.get(name) ?? ''))
        .filter((address) => address !== ''),
      status: fields.get('status') ?? '',
      diagnostic: fields.get('diagnostic-code') ?? '',
    }));
}

function fieldsOf(group: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    const folded = /^[ \t]/.test(line);
    if (folded && name !== '') fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** `rfc822; <agent@exemple.fr>` → `agent@exemple.fr`. */
function addressOf(value: string): string {
  return value
    .slice(value.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase();
}
