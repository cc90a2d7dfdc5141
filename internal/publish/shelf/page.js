/* A reader's choice of light or dark, kept as the reports keep it, and the search among many reports. */
(() => {
  'use strict';
  const root = document.documentElement, key = 'ecart.theme';
  document.querySelectorAll('input[name=theme]').forEach((radio) => {
    radio.checked = radio.value === (root.dataset.theme || 'auto');
    radio.addEventListener('change', () => {
      if (radio.value === 'auto') delete root.dataset.theme; else root.dataset.theme = radio.value;
      try { if (radio.value === 'auto') localStorage.removeItem(key); else localStorage.setItem(key, radio.value); } catch (e) { /* storage may be closed to pages from a file */ }
    });
  });
  const find = document.querySelector('.find input'), said = document.querySelector('.said');
  if (!find) return;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = [...document.querySelectorAll('.list tbody tr')].map((row) => [row, plain(row.textContent)]);
  find.addEventListener('input', () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    let n = 0;
    rows.forEach(([row, text]) => {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) n++;
    });
    said.textContent = !words.length ? '' : n ? said.dataset.some.replace('{n}', n) : said.dataset.none;
  });
})();
