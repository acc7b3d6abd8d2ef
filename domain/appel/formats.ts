/** Extensions that a document may be asked in: those whose content the service can prove. */
export const FORMATS: readonly string[] = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'];

/** Extensions that no call may accept: archives hide what they hold, the others can run code at the reader's. */
export const REFUSED_FORMATS: readonly string[] = [
  ...['zip', 'rar', '7z', 'tar', 'gz'],
  ...['html', 'htm', 'svg', 'xml'],
  ...['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm', 'doc', 'xls'],
  ...['exe', 'js', 'bat', 'sh'],
];
