import { hostileText } from '../hostile-texts.js';
import type { Play } from '../input.js';
import { mutateBytes, mutateText, oddValue } from '../mutate.js';
import { activityPart, filePart, multipartBody } from '../multipart-body.js';
import { uploadBody, uploadParts } from '../upload-parts.js';
import { realDocuments } from '../real-documents.js';

/** A real document with some of its bytes spoilt, under a name of any kind. */
export const spoiltDocument: Play = async (visitor, random) => {
  const files = await Promise.all(
    Array.from({ length: 1 + random.below(2) }, async () => {
      const { name, bytes, type } = random.pick(await realDocuments());
      const spoilt = random.chance(0.85) ? mutateBytes(bytes, random) : bytes;
      return filePart(random.chance(0.5) ? name : mutateText(name, random), spoilt, type);
    }),
  );
  const text = random.chance(0.5) ? '' : hostileText(random);
  visitor.sent.push({ text, files: files.map(({ headers }) => headers) });
  return uploadParts(visitor, [activityPart({ type: 'message', text }), ...files]);
};

/** A multipart body that is broken somewhere, or has parts that nobody expects. */
export const brokenMultipart: Play = async (visitor, random) => {
  const boundary = random.pick(['x', '----', 'é', ' ', '"', random.word(80)]);
  const parts = [
    activityPart(random.chance(0.5) ? { type: 'message', text: 'voici' } : oddValue(random)),
    filePart('a.pdf', random.bytes(random.below(200))),
    { headers: `Content-Disposition: form-data; name="${hostileText(random).slice(0, 80)}"`, bytes: 'x' },
    { headers: hostileText(random).slice(0, 200), bytes: 'x' },
    {
      headers: 'Content-Disposition: form-data; name="file"; filename*=UTF-8\'\'%E2%82%AC%ZZ.pdf',
      bytes: 'x',
    },
    activityPart({ type: random.pick(['event', 'typing', 'message', 'invoke']) }),
  ].filter(() => random.chance(0.6));
  const whole = multipartBody(parts, boundary);
  const body = random.chance(0.6) ? mutateBytes(whole, random) : whole;
  const contentType = random.pick([
    `multipart/form-data; boundary=${boundary}`,
    `multipart/form-data; boundary="${boundary}"`,
    'multipart/form-data',
    'multipart/mixed; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json',
    'text/plain; charset=utf-7',
    '',
  ]);
  visitor.sent.push({ contentType, body: body.toString('latin1').slice(0, 2000) });
  return uploadBody(visitor, body, /^[\x20-\x7e]*$/.test(contentType) ? contentType : 'multipart/form-data');
};
