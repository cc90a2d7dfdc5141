/* Terms open in place: a click shows the definition beside the word. Without scripts, and where the list of definitions is not at
   hand, the word is a link to the glossary. The definitions are those of the search. */
(() => {
  'use strict';
  const box = document.getElementById('definition');
  if (!box || !box.showPopover || !window.ecartFind) return;
  const [name, text, more] = [box.querySelector('b'), box.querySelector('p'), box.querySelector('a')];
  const term = 5; // the number of the kind in the index
  let from = null;

  /* The entry that a link leads to. */
  function find({ pages, entries }, href) {
    return entries.find(([kind, page, anchor]) => kind === term && pages[page].href + (pages[page].href[0] === '#' ? '--' : '#') + anchor === href);
  }

  /* Beside the word: below it where there is room, else above, and never over the edge. */
  function place(at) {
    const gap = 8, { width, height } = box.getBoundingClientRect();
    const below = at.bottom + gap + height <= innerHeight || at.top < height + gap;
    box.style.left = Math.max(gap, Math.min(at.left, innerWidth - width - gap)) + 'px';
    box.style.top = (below ? at.bottom + gap : at.top - gap - height) + 'px';
  }

  function show(link, entry) {
    [, , , name.textContent, text.textContent] = entry;
    more.href = link.getAttribute('href');
    from = link;
    box.showPopover();
    place(link.getClientRects()[0]);
    box.focus({ preventScroll: true });
  }

  document.addEventListener('click', (e) => {
    const link = e.target.closest('a.term');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    const href = link.getAttribute('href');
    window.ecartFind().then((index) => {
      const entry = find(index, href);
      if (entry) show(link, entry);
      else location.href = href;
    }, () => { location.href = href; });
  });
  more.addEventListener('click', () => { from = null; box.hidePopover(); });
  box.addEventListener('toggle', (e) => {
    if (e.newState !== 'closed' || !from) return;
    if (box.contains(document.activeElement) || document.activeElement === document.body) from.focus({ preventScroll: true });
    from = null;
  });
  addEventListener('scroll', () => { if (box.matches(':popover-open')) box.hidePopover(); }, { passive: true });
})();
