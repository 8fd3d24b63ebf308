// Finds claims and cases by their words, without a server. Without this script the page lists all cases.
const STATUS = {
  APPROVED: '✅ Approved',
  UNREVIEWED: '🔍 Not yet reviewed',
  NEEDS_REVIEW: '⚠️ Needs review',
  REJECTED: '⛔ Rejected',
};
const MOST = 50;
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const entries = globalThis.casebookEntries.map(([address, name, text, status]) => ({
  address,
  name,
  text,
  status,
  words: ` ${plain(`${name} ${text}`)}`,
}));
const [form, input, found, hits, cases] = ['search', 'words', 'found', 'hits', 'cases'].map((id) =>
  document.getElementById(id),
);
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', show);
input.value = new URLSearchParams(location.search).get('q') ?? '';
show();

/** Entries that hold the beginning of every word; claims that are evidence first. */
function search(asked) {
  const words = plain(asked).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isIn = (entry) =>
    words.every((word) => new RegExp(`[^\\p{L}\\p{N}]${word}`, 'u').test(entry.words));
  const grave = (entry) => ['', ...Object.keys(STATUS)].indexOf(entry.status);
  return words.length === 0 ? null : entries.filter(isIn).sort((a, b) => grave(a) - grave(b));
}

function show() {
  const all = search(input.value);
  cases.hidden = all !== null;
  hits.replaceChildren(...(all ?? []).slice(0, MOST).map(item));
  const more = (all?.length ?? 0) > MOST ? `, the first ${MOST} are shown` : '';
  found.textContent = all === null ? '' : `${all.length} found${more}.`;
}

function item({ address, name, text, status }) {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = name;
  const said = document.createElement('p');
  said.textContent = text;
  const shown = document.createElement('p');
  shown.className = 'counts';
  shown.textContent = STATUS[status] ?? 'Case';
  li.append(link, said, shown);
  return li;
}
