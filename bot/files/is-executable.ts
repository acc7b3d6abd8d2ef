const EXTENSIONS =
  /\.(?:exe|dll|scr|com|pif|cpl|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|jar|sh|apk|reg)$/i;
const MAGICS = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/** Whether something inside a file is a program, by its name or by its first bytes. */
export function isExecutable({ name, head }: { readonly name: string; readonly head: Uint8Array }): boolean {
  return EXTENSIONS.test(name) || MAGICS.some((magic) => magic.equals(head.subarray(0, magic.length)));
}
