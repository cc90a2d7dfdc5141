/* Links to headings: a click copies the address, and what a link leads to is unfolded. */
(() => {
  'use strict';
  const { words } = JSON.parse(document.getElementById('tools').textContent);
  const voice = document.querySelector('.said');
  let timer = 0;

  /* Says something for a moment, to the eye and to who hears the page. */
  function say(text) {
    clearTimeout(timer);
    voice.textContent = text;
    timer = setTimeout(() => { voice.textContent = ''; }, 4000);
  }
  document.addEventListener('said', (e) => say(e.detail));

  /* Copies by way of a selection, for pages that may not use the clipboard. */
  function copyOldWay(text) {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (e) {
      return copyOldWay(text);
    }
  }

  document.addEventListener('click', async (e) => {
    const link = e.target.closest('a.permalink');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return; // who opens a new window wants no copy
    if (await copy(link.href)) say(words.copied);
  });

  /* Unfolds what the address leads to: a section in a fold, or the table of a chart. */
  function reveal() {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* an address that nobody wrote */ }
    if (!target) return;
    const folds = [];
    for (let fold = target.closest('details:not([open])'); fold; fold = fold.parentElement.closest('details:not([open])')) folds.push(fold);
    folds.forEach((fold) => { fold.open = true; });
    if (folds.length) target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();
})();
