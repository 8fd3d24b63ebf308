import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../../tests/support/browser.ts';
import { GALLERY } from '../support/gallery.ts';
import { type GalleryApp, runGallery } from '../support/gallery-app.ts';

let browser: Browser;
let gallery: GalleryApp;
let page: Page;
/** Every error in the page, and every request it made outside the local Slack. */
let troubles: string[];

function watch(opened: Page): void {
  opened.setDefaultTimeout(8000);
  opened.on('pageerror', (error) => troubles.push(error.message));
  opened.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text());
  });
  opened.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== gallery.slack.url) troubles.push(request.url());
  });
}

async function enter(text: string, field = 'composer'): Promise<void> {
  await page.getByTestId(`${field}-input`).fill(text);
  await page.getByTestId(`${field}-input`).press('Enter');
}

const messages = () => page.getByTestId('message');
const message = (words: string) => messages().filter({ hasText: words });

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  watch(page);
});
afterAll(() => browser.close());
beforeEach(async () => {
  troubles = [];
  gallery = await runGallery();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(gallery.slack.url);
  await page.getByTestId('composer-input').waitFor();
});
afterEach(async () => {
  await page.goto('about:blank');
  await gallery.stop();
  expect(troubles).toEqual([]);
});

describe('view as', () => {
  const become = async (name: string) => {
    await page.getByLabel('View as').selectOption({ label: name });
    await page.getByTestId('workspace').waitFor();
    await expect
      .poll(() => page.locator('.sidebar-me').textContent())
      .toContain(name.split(' (')[0]);
  };
  const rooms = () =>
    page
      .locator('[data-testid^="channel:"]')
      .evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-testid')?.slice('channel:'.length)),
      );

  test('a colleague sees private replies of their own, and the address remembers who', async () => {
    await enter('/show private');
    await message('For you alone').waitFor();
    await become('Sam Rivera');
    expect(await messages().count()).toBe(0);
    await enter('/show private');
    await message('For you alone').waitFor();
    await page.reload();
    await message('For you alone').waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe(gallery.slack.other);
    await page.getByTestId('app-home').click();
    await page.getByTestId('channel:general').click();
    await page.goBack();
    expect(await page.getByLabel('View as').inputValue()).toBe(gallery.slack.other);
    await become('You');
    expect(gallery.slack.ephemerals(gallery.slack.other)).toHaveLength(1);
  });

  test('a guest and a person of another organisation see their channels, and act as themselves', async () => {
    await become('Gia Costa (guest)');
    expect(await rooms()).not.toContain('leadership');
    await become('Pat Novak (other organisation)');
    expect(await rooms()).toEqual(['partners']);
    await enter('@Gallery hello');
    const { slack } = gallery;
    const said = await slack.waitFor(() => slack.messages('#partners')[0]);
    expect(said.user).toBe('U0LOCALPARTNER');
    await page.getByTestId('app-home').click();
    await expect.poll(() => slack.home('U0LOCALPARTNER')).toBeTruthy();
    expect(slack.home()).toBeUndefined();
  });
});

describe('writing', () => {
  test('commands are completed, with their words, and answered privately', async () => {
    await page.keyboard.type('/s');
    await expect.poll(() => page.getByTestId('completion-item').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type('pri');
    await page.getByTestId('completion-item').filter({ hasText: 'private' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await message('For you alone').getByText('Only visible to you').waitFor();
    await message('For you alone').getByTestId('dismiss').click();
    await expect.poll(() => messages().count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.getByTestId('composer-input').press('ArrowUp');
    expect(await page.getByTestId('composer-input').inputValue()).toBe('/show private');
  });

  test('a mention is answered in its thread, where commands are refused', async () => {
    await page.keyboard.type('@ga');
    await page.getByTestId('completion-item').first().click();
    await page.keyboard.type('a < b, `*code*`');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('https://example.com/?a=1&b=2');
    await page.keyboard.press('Enter');
    const { slack } = gallery;
    const said = await slack.waitFor(() => slack.messages('#general')[0]);
    expect(said.text).toBe(
      `<@${slack.bot}> a &lt; b, \`*code*\`\n<https://example.com/?a=1&amp;b=2>`,
    );
    await page.getByTestId('thread-link').click();
    const thread = page.getByTestId('thread-pane');
    await thread.getByText('Heard:').waitFor();
    expect(await thread.locator('code').allTextContents()).toEqual(['*code*', '*code*']);
    await enter('/show all', 'thread-composer');
    await page.getByTestId('notice').getByText('is not supported in threads').waitFor();
    await enter('@Gallery again', 'thread-composer');
    await thread.getByText('3 replies').waitFor();
  });

  test('a mention where the app is not offers to add it', async () => {
    await page.getByTestId('channel:random').click();
    await enter('@Gallery hello');
    await page.getByTestId('invite').click();
    await page.getByText('Gallery is a member of this channel').waitFor();
    await page.getByTestId('members').click();
    await page.getByTestId('membership').click();
    await page.getByText('Gallery is not a member of this channel').waitFor();
  });

  test('an example fills the composer, and Enter sends it however soon it comes', async () => {
    await page.getByTestId('example').filter({ hasText: 'hello' }).waitFor();
    await page.evaluate(async () => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-testid=example]')];
      all.find(({ textContent }) => textContent?.includes('hello'))?.click();
      // Lets React work between the click and Enter, in the same task.
      await Promise.resolve();
      await Promise.resolve();
      const enter = { key: 'Enter', bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
    });
    await page.getByTestId('thread-link').waitFor();
  });
});

describe('what the app shows', () => {
  beforeEach(async () => {
    await enter('/show all');
    await expect.poll(() => messages().count()).toBe(GALLERY.length);
  });

  test('buttons, menus and confirmations reach the app', async () => {
    const answer = messages().first();
    await answer.getByTestId('action:share').click();
    await message('Shared').waitFor();
    await answer.getByTestId('action:delete').click();
    await page.getByTestId('confirm-deny').click();
    await answer.getByTestId('action:delete').click();
    await page.keyboard.press('Escape');
    await answer.getByTestId('action:delete').click();
    await page.getByTestId('confirm-agree').click();
    await answer.getByTestId('action:more').click();
    await page.keyboard.press('Enter');
    await page.getByTestId('action:tier').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTestId('action:one').getByText('Yes').click();
    await page.getByTestId('action:many').click();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    gallery.slack.say('#general', 'a message that moves the list below the menu');
    await message('a message that moves').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await gallery.slack.waitFor(() => gallery.pressed.length === 7);
    expect(gallery.pressed).toMatchObject([
      { actionId: 'share', chosen: { value: 'share' } },
      { actionId: 'delete' },
      { actionId: 'more', chosen: { selected_option: { value: 'open' } } },
      { actionId: 'tier', chosen: { selected_option: { value: 'b' } } },
      { actionId: 'one', chosen: { selected_option: { value: 'yes' } } },
      { actionId: 'many', chosen: { selected_options: [{ value: 'Cost' }] } },
      { actionId: 'many', chosen: { selected_options: [{ value: 'Cost' }, { value: 'Time' }] } },
    ]);
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  });

  test('a button is busy until the app has acknowledged', async () => {
    const next = messages().first().getByTestId('action:next');
    await next.click();
    await expect.poll(() => next.getAttribute('aria-busy')).toBe('true');
    await next.dispatchEvent('click');
    gallery.release();
    await expect.poll(() => next.getAttribute('aria-busy')).toBe('false');
    const presses = gallery.slack.deliveries.filter(({ label }) => label.includes('next'));
    expect(presses).toHaveLength(1);
  });

  test('the JSON of a message and its text can be read', async () => {
    await page.getByTestId('json-switch').click();
    const json = messages().first().getByTestId('json');
    expect(await json.getByTestId('json-fallback').textContent()).toBe(GALLERY[0]?.text);
    expect(await json.locator('.json-source').textContent()).toContain('"rich_text_quote"');
  });

  test('nothing sticks out, however narrow the screen', async () => {
    for (const width of [1280, 720, 400, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const widths = await page.evaluate(() => {
        const list = document.querySelector('[data-testid=message-list]');
        const inner = [...(list?.querySelectorAll('*') ?? [])]
          .filter((node) => !node.closest('.table-scroll, .json pre, .visually-hidden'))
          .map((node) => node.getBoundingClientRect().right);
        return { page: document.documentElement.scrollWidth, inner: Math.max(...inner) };
      });
      expect(widths.page).toBe(width);
      expect(widths.inner).toBeLessThanOrEqual(width);
    }
  });

  test('Home is published when it is opened', async () => {
    await page.getByTestId('app-home').click();
    await page.getByTestId('home').getByText('A heading with an emoji').waitFor();
    await page.getByTestId('tab:messages').click();
    await enter('hello');
    await message('Heard: hello').waitFor();
  });
});

describe('modals', () => {
  const modal = () => page.getByTestId('modal');
  const choose = async (action: string, typed: string, found: string): Promise<void> => {
    await modal().getByTestId(`action:${action}`).click();
    await page.keyboard.type(typed);
    await page.getByTestId('option').first().filter({ hasText: found }).waitFor();
    await page.keyboard.press('Enter');
  };

  beforeEach(async () => {
    await enter('/show modal');
    await modal().locator('input:focus').waitFor();
  });

  test('errors stand at their field until the form is right', async () => {
    await page.keyboard.type('wrong');
    await choose('channel', 'gen', 'general');
    await choose('case', 'apr', 'Apricot');
    await page.getByTestId('modal-submit').click();
    await modal().getByTestId('field-error').getByText('That is no name').waitFor();
    await modal().getByTestId('action:name').fill('Ann');
    await modal().getByTestId('action:how').getByText('At once').click();
    await page.getByTestId('modal-submit').click();
    await modal().waitFor({ state: 'detached' });
    expect(gallery.submitted).toMatchObject([
      {
        name: { name: { value: 'Ann' } },
        notes: { notes: { value: null } },
        channel: { channel: { selected_conversation: gallery.slack.channel('#general') } },
        case: { case: { selected_option: { value: 'Apricot' } } },
        how: { how: { selected_option: { value: 'now' } } },
      },
    ]);
  });

  test('a pushed view goes with Escape, and what was typed below is still there', async () => {
    await page.keyboard.type('kept');
    await modal().getByTestId('action:push').click();
    await modal().getByText('On top').waitFor();
    await page.keyboard.press('Escape');
    await modal().getByText('Everything').waitFor();
    expect(await modal().getByTestId('action:name').inputValue()).toBe('kept');
    await page.getByTestId('modal-close').click();
    await modal().waitFor({ state: 'detached' });
    expect(gallery.slack.modals()).toEqual([]);
  });
});

test('the page comes back when the server does, and keeps its place and its draft', async () => {
  await page.getByTestId('channel:research').click();
  await page.getByTestId('composer-input').fill('a draft');
  const { port } = gallery.slack;
  await gallery.stop();
  await page.getByText('The local Slack does not answer').waitFor();
  gallery = await runGallery(port);
  gallery.slack.say('#research', 'news');
  await message('news').waitFor();
  expect(await page.getByTestId('channel-name').textContent()).toBe('research');
  expect(await page.getByTestId('composer-input').inputValue()).toBe('a draft');
  troubles = troubles.filter((trouble) => !trouble.includes('WebSocket connection'));
});

test('buttons of the host work by keyboard, and a line says what came of it', async () => {
  const status = page.getByTestId('host-status');
  await page.getByTestId('host:sweep').focus();
  await page.keyboard.press('Enter');
  await status.getByText('It is swept.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await status.getByText('“Fall down” failed: there is no net').waitFor();
  expect(await status.getAttribute('role')).toBe('status');
});

test('what others say elsewhere is marked, light and dark can be chosen', async () => {
  gallery.slack.say('#research', `<@${gallery.slack.me}> look`, {
    user: gallery.slack.other,
    raw: true,
  });
  await page.getByTestId('channel:research').getByText('1').waitFor();
  const background = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('.pane') as Element).backgroundColor,
    );
  const before = await background();
  await page.getByTestId('theme-switch').click();
  await expect.poll(background).not.toBe(before);
  await page.reload();
  await page.getByTestId('composer-input').waitFor();
  await expect.poll(background).not.toBe(before);
});
