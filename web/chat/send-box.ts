/** Puts the cursor where messages are typed, once Web Chat has drawn it; not if the person went elsewhere meanwhile. */
export function focusSendBox(): void {
  const panel = document.getElementById('chat');
  const observer = new MutationObserver(focus);
  function focus(): void {
    const box = panel?.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
    if (box === null || box === undefined) return;
    observer.disconnect();
    if (document.activeElement === panel || document.activeElement === document.body) box.focus();
  }
  if (panel !== null) observer.observe(panel, { childList: true, subtree: true });
  focus();
}
