/** Extensions that a document may be asked in: those whose content the service can prove. */
export const FORMATS: readonly string[] = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'];

/** Extensions that no call may accept: archives hide what they hold, the others can run code at the reader's. */
export const REFUSED_FORMATS: readonly string[] = [
  ...['zip', 'rar', '7z', 'tar', 'gz'],
  ...['html', 'htm', 'svg', 'xml'],
  ...['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm', 'doc', 'xls'],
  ...['exe', 'js', 'bat', 'sh'],
];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
};

/** The media type of a format; one that is not known travels as bytes. */
export function mediaTypeOf(format: string): string {
  return MEDIA_TYPES[format] ?? 'application/octet-stream';
}
