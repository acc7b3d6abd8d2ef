import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** The field of Web Chat, in whichever page. */
export const SEND_BOX = '[data-id="webchat-sendbox-input"]';
/** Longer than the slowest page on the busiest machine. */
const PATIENCE_MS = 120_000;

/** A visit to a page, in a window whose cache is empty at first. */
export class Visit {
  #bytes = 0;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    session: CDPSession,
  ) {
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (this.#bytes += encodedDataLength));
  }

  static async start(context: BrowserContext): Promise<Visit> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const session = await context.newCDPSession(page);
    const visit = new Visit(page, context, session);
    await session.send('Network.enable');
    return visit;
  }

  /** Compressed, with their headers, as they came over the network since the visit began. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Loads a page until its field is there to be typed in, and types in it.
   * @param field its selector @param ready what else must be true for the field to be of use, as an expression of the page
   * @returns milliseconds since the navigation began, told by the page's own clock
   */
  async untilUsable(url: string, field: string, ready = 'true'): Promise<number> {
    await this.page.goto(url, { waitUntil: 'commit' });
    const at = await this.page.evaluate<number>(`new Promise((resolve) => {
      const look = () => {
        const field = document.querySelector('${field}');
        if (field !== null && field.checkVisibility() && !field.disabled && !field.readOnly && (${ready}))
          resolve(performance.now());
        else setTimeout(look, 2);
      };
      look();
    })`);
    await this.type(field, 'essai');
    await this.page.locator(field).fill('');
    return at;
  }

  /** Types, and makes sure that the field took it. @throws when it didn't */
  async type(field: string, text: string): Promise<void> {
    const box = this.page.locator(field);
    await box.focus();
    await this.page.keyboard.insertText(text);
    const taken = await box.inputValue();
    if (!taken.endsWith(text)) throw new Error(`The field took « ${taken} »`);
  }

  /** Sends what was typed, and waits for its answer: the conversation is then the same in both pages. */
  async untilAnswered(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.getByText('1er juillet 2023').first().waitFor();
    await this.page.locator(SEND_BOX).waitFor();
  }

  end(): Promise<void> {
    return this.context.close();
  }
}
