/** Lets files be dropped, or pasted, anywhere on the chat. */
export function dropZone(zone: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  const over = (isOver: boolean): void => {
    zone.classList.toggle('is-dropping', isOver);
  };
  zone.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    over(true);
  });
  zone.addEventListener('dragleave', (event) => {
    if (!zone.contains(event.relatedTarget as Node | null)) over(false);
  });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  zone.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}
