/* One file holds all pages: shows the one that the address names, and unpacks what only scripts use. Without scripts, or in a
   browser that cannot unpack, everything reads one after the other with still charts. */
(() => {
  'use strict';
  const root = document.documentElement, pages = [...document.querySelectorAll('.page')];
  const main = document.querySelector('main'), home = document.title;

  const named = () => {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { return null; }
  };

  /* Marks the page in the navigation; a page that is not in it keeps the mark where it was read from. */
  function mark(page) {
    const here = [...document.querySelectorAll('.side nav a')].filter((a) => a.hash === '#' + page.id);
    if (!here.length) return;
    document.querySelectorAll('.side nav [aria-current]').forEach((a) => a.removeAttribute('aria-current'));
    here.forEach((a) => a.setAttribute('aria-current', 'page'));
  }

  function show(first) {
    const target = named(), page = target ? target.closest('.page') : first || !location.hash ? pages[0] : null;
    if (!page) return; // a place in the frame: the browser knows the way
    const turned = !page.classList.contains('shown');
    if (turned) {
      pages.forEach((p) => p.classList.toggle('shown', p === page));
      document.querySelectorAll('.menu[open]').forEach((m) => { m.open = false; });
      document.title = page.dataset.title || home;
      mark(page);
    }
    if (target && target !== page) {
      for (let d = target.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
      target.scrollIntoView();
    } else if (!first) {
      scrollTo(0, 0);
    }
    if (turned && !first) main.focus({ preventScroll: true });
  }
  mark(pages[0]);
  show(true);
  addEventListener('hashchange', () => show(false));

  /* Two of 91 letters are thirteen bits, the first ones lowest. */
  function bytesOf(text, length) {
    const value = {}, bytes = new Uint8Array(length);
    let letters = 0, held = 0, n = 0, at = 0;
    for (let c = 33; c <= 126; c++) if (!'&<>'.includes(String.fromCharCode(c))) value[c] = letters++;
    for (let i = 0; i < text.length; i += 2) {
      held |= (value[text.charCodeAt(i)] + letters * value[text.charCodeAt(i + 1)]) << n;
      for (n += 13; n >= 8; n -= 8, held >>= 8) bytes[at++] = held & 255; // what is beyond the length is filling
    }
    return bytes;
  }

  async function unpack() {
    const packed = document.getElementById('pack'), bytes = bytesOf(packed.textContent, Number(packed.dataset.bytes));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).json();
  }

  /* Gives cells what goes without saying where they stand and the data that sorting and downloads read, and shapes the attributes that drawings are taken away with. */
  function restore({ cells, paints }) {
    document.querySelectorAll('td, th').forEach((cell, i) => {
      const data = cells[i] ? cells[i].split('\t') : [];
      if (cell.tagName === 'TH' && !cell.scope) cell.scope = cell.closest('thead') ? 'col' : 'row';
      for (let k = 0; k < data.length; k += 2) cell.setAttribute('data-' + data[k], data[k + 1]);
    });
    document.querySelectorAll('.chart-still [class^=k]').forEach((shape) => {
      const look = paints[shape.getAttribute('class').slice(1)];
      for (let k = 0; k < look.length; k += 2) shape.setAttribute(look[k], look[k + 1]);
      shape.removeAttribute('class');
    });
  }

  /* The policy allows each script by its hash; the drawings were written by the program itself. */
  function fill({ parts, scripts, ...rest }) {
    document.querySelectorAll('[data-packed]').forEach((e) => {
      const part = parts[e.dataset.packed];
      if (e.tagName === 'SCRIPT') e.textContent = part;
      else e.innerHTML = part;
    });
    restore(rest);
    root.classList.add('unpacked');
    scripts.forEach((text) => {
      const script = document.createElement('script');
      script.textContent = text;
      document.head.append(script);
    });
  }
  if ('DecompressionStream' in window) unpack().then(fill);
})();
