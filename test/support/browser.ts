import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';

const PICTURES = new URL('../../reports/pictures/', import.meta.url).pathname;

/** Web Chat sets an empty style on a link's icon, which the policy blocks without harm. */
const WEB_CHATS_OWN = /^Applying inline style violates/;

/** The last two are asked for by Chromium until 2025. */
const OWN_COOKIES_ONLY = {
  enableThirdPartyCookieRestriction: true,
  disableThirdPartyCookieMetadata: true,
  disableThirdPartyCookieHeuristics: true,
};

/** A file for an upload, made up on the spot or read from disk by its path. */
export type PageFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Web Chat puts them around links. */
const ZERO_WIDTH = '\u200b';

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whether scripts run; true by default. */
  readonly scripts?: boolean;
  /** Run before any script of the page. */
  readonly init?: string;
  /** Cookies of other sites than the page's are neither kept nor sent. */
  readonly ownCookiesOnly?: boolean;
}

/** A browser of the tests: start it once a file, open pages in it, end it. */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  /** @param args more of Chromium's own switches */
  static async start(args: readonly string[] = []): Promise<TestBrowser> {
    return new TestBrowser(await launchChromium(args));
  }

  /** Opens an address in a window of its own: no cookie, nothing stored. */
  async openPage(url: string, options: OpenOptions = {}): Promise<AssistantPage> {
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      colorScheme: options.dark === true ? 'dark' : 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.scripts ?? true,
      ignoreHTTPSErrors: true,
    });
    context.setDefaultTimeout(15_000);
    if (options.init !== undefined) await context.addInitScript(options.init);
    const page = new AssistantPage(await context.newPage(), context);
    if (options.ownCookiesOnly === true) {
      const devTools = await context.newCDPSession(page.page);
      await devTools.send('Network.enable');
      await devTools.send('Network.setCookieControls', OWN_COOKIES_ONLY);
    }
    await page.page.goto(url);
    return page;
  }

  end(): Promise<void> {
    return this.browser.close();
  }
}

/** The assistant's page, used as a person uses it. */
export class AssistantPage {
  /** What the page complained about: errors of scripts, blocked content. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !WEB_CHATS_OWN.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /** The field one types in: on the first page, then in the chat. */
  get field(): Locator {
    return this.page.locator('#texte:visible, [data-id="webchat-sendbox-input"]:visible');
  }

  /** Everything that was said, in order. */
  get messages(): Locator {
    return this.page.locator('#conversation .webchat__basic-transcript .webchat__bubble__content');
  }

  /** Types a message and sends it. */
  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Clicks a button of the page or of the conversation by its words. */
  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: label }).last().click();
  }

  /** Sends files with the paper clip. */
  async upload(files: readonly PageFile[]): Promise<void> {
    await this.page.locator('#conversation input[type="file"]').setInputFiles(files as string[]);
  }

  /** Drops files from a folder, on the page as it is first shown. */
  async drop(files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
    // In the page's words: this program knows no such thing as a DataTransfer.
    const dataTransfer = await this.page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of ${JSON.stringify(given)})
        transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    })()`);
    await this.page.dispatchEvent('#accueil', 'drop', { dataTransfer });
  }

  /** Waits until a text is shown in the conversation. */
  async until(text: string | RegExp): Promise<void> {
    await this.page.locator('#conversation').getByText(text).last().waitFor();
  }

  /** The texts of the conversation as shown, oldest first. */
  async lastAnswers(count = 3): Promise<string[]> {
    return (await this.messages.allInnerTexts()).slice(-count);
  }

  /** What both sides said, as shown, oldest first. */
  async bubbles(): Promise<readonly { readonly own: boolean; readonly text: string }[]> {
    const bubbles = this.page.locator('#conversation .webchat__basic-transcript .webchat__bubble');
    const texts = await bubbles.locator('.webchat__bubble__content').allInnerTexts();
    const classes = await Promise.all(texts.map((_, at) => bubbles.nth(at).getAttribute('class')));
    return texts.map((text, at) => ({
      own: classes[at]?.includes('webchat__bubble--from-user') === true,
      text: text.replaceAll(ZERO_WIDTH, ''),
    }));
  }

  /** The words of the buttons that the conversation offers now. */
  offered(): Promise<string[]> {
    return this.page.locator('#conversation .webchat__suggested-action').allInnerTexts();
  }

  /** Loads the page again. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Takes a picture into reports/pictures/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: `${PICTURES}${name}.png` });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
