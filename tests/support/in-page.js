// What tests look at in a page. It runs there, so it is read as text and never imported.

/** Texts below a contrast of 4.5 with their background (WCAG 2.2, 1.4.3). */
function lowContrasts() {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = texts
      .map((node) => node.textContent)
      .join('')
      .trim();
    if (text === '' || element.tagName === 'SCRIPT') return [];
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 4.5 ? [`${text}: ${contrast}`] : [];
  });
}

function outline() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    lang: document.documentElement.lang,
    headings: all('h1,h2,h3').map(({ tagName }) => tagName),
    landmarks: ['header', 'main', 'footer'].map((tag) => all(`body > ${tag}`).length),
    nameless: all('a').filter(
      (link) => !(link.getAttribute('aria-label') ?? link.textContent ?? '').trim(),
    ).length,
  };
}

function readFeed(text) {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  return {
    errors: parsed.querySelectorAll('parsererror').length,
    titles: [...parsed.querySelectorAll('entry > title')].map((each) => each.textContent),
    link: parsed.querySelector('entry:nth-of-type(2) > link')?.getAttribute('href'),
  };
}

Object.assign(globalThis, { lowContrasts, outline, readFeed });
