/* What a page does beyond reading: choose light or dark, open what is folded before printing. */
(() => {
  'use strict';
  const root = document.documentElement;

  /* ---- light, dark, or as the machine says ---- */

  const choices = [...document.querySelectorAll('input[name="theme"]')];
  const chosen = root.dataset.theme || 'auto';
  choices.forEach((input) => {
    input.checked = input.value === chosen;
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete root.dataset.theme;
      else root.dataset.theme = input.value;
      try { localStorage.setItem('ecart.theme', input.value); } catch (e) { /* the choice lasts as long as the page */ }
      document.dispatchEvent(new Event('themechange'));
    });
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('themechange')));

  /* ---- paper has no way to unfold ---- */

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details[data-print]:not([open])')];
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener('afterprint', () => { opened.forEach((d) => { d.open = false; }); opened = []; });
})();
