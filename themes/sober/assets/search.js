/* Search without a server: the index is a script that is loaded when the search is first opened, so that it works from a
   folder too and costs nobody who does not search. Titles count before texts, beginnings before middles; accents and
   capitals do not count. What is found only ever becomes text. */
(() => {
  'use strict';
  const box = document.getElementById('search');
  if (!box || !box.showModal) return;
  const field = box.querySelector('input'), list = box.querySelector('[role=listbox]');
  const status = box.querySelector('[role=status]'), words = box.dataset;
  const kinds = words.kinds.split('|'); // page, section, chart, table, entry (which needs no word), term
  const weight = [6, 4, 2, 2, 1, 5]; // of each kind, when the words say no more
  const most = { all: 40, page: 5 };

  /* ---- words ---- */

  const fold = (s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').replace(/[’ʼ]/g, "'").replace(/[\u00a0\u202f]/g, ' ');

  /* How well one word suits a text: 3 it begins with it, 2 a word in it does, 1 it is inside a word, 0 not at all. */
  function suits(text, word) {
    const at = text.indexOf(word);
    if (at <= 0) return at === 0 ? 3 : 0;
    for (let i = at; i >= 0; i = text.indexOf(word, i + 1)) if (!/[\p{L}\p{N}]/u.test(text[i - 1])) return 2;
    return word.length > 2 ? 1 : 0;
  }

  /* Every word must be in the title or the text; 0 is no hit. */
  function score(entry, asked) {
    let sum = 0;
    for (const word of asked) {
      const title = Math.max(suits(entry.title.folded, word), suits(entry.name, word)), text = title ? 0 : suits(entry.text.folded, word);
      if (!title && !text) return 0;
      sum += title ? 20 * title : 4 * text;
    }
    const whole = asked.join(' ');
    if (entry.title.folded === whole) sum += 60;
    if (suits(entry.name, whole) > 1) sum += 70; // whoever asks for a page by its name wants it first
    return sum + weight[entry.kind];
  }

  /* ---- the index ---- */

  let entries = null;
  const place = (href, anchor) => (anchor ? href + (href[0] === '#' ? '--' : '#') + anchor : href); // in one file, a page is a place too
  const prepared = (text) => ({ shown: text, folded: fold(text) });
  function prepare({ pages, entries: all }) {
    return all.map(([kind, page, anchor, title, text]) =>
      ({ kind, name: kind ? '' : fold(`${pages[page].title} · ${pages[page].over || ''}`), page: pages[page], href: place(pages[page].href, anchor), title: prepared(title), text: prepared(text) }));
  }

  /* Loads the index once, for whoever asks first: the search or the terms. */
  let loading = null;
  window.ecartFind = () => {
    if (window.ecartIndex) return Promise.resolve(window.ecartIndex);
    loading = loading || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = words.index;
      script.onload = () => done(window.ecartIndex);
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  };

  /* ---- what was found ---- */

  const make = (tag, text, role) => {
    const e = document.createElement(tag);
    if (text) e.textContent = text;
    if (role) e.setAttribute('role', role);
    return e;
  };

  /* The words with what was asked for marked; where folding changed a length, nothing is marked. */
  function marked(tag, text, asked) {
    const e = make(tag);
    if (text.shown.length !== text.folded.length) { e.textContent = text.shown; return e; }
    const on = new Array(text.shown.length).fill(false);
    asked.forEach((word) => { for (let i = text.folded.indexOf(word); i >= 0; i = text.folded.indexOf(word, i + word.length)) on.fill(true, i, i + word.length); });
    for (let i = 0, j; i < on.length; i = j) {
      for (j = i; j < on.length && on[j] === on[i];) j += 1;
      e.append(on[i] ? make('mark', text.shown.slice(i, j)) : text.shown.slice(i, j));
    }
    return e;
  }

  function option(entry, asked, n) {
    const a = make('a', '', 'option');
    a.href = entry.href;
    a.id = 'found-' + n;
    a.tabIndex = -1;
    a.setAttribute('aria-selected', 'false');
    const title = marked('b', entry.title, asked);
    a.append(title, make('i', kinds[entry.kind]));
    if (entry.text.shown) a.append(marked('small', entry.text, asked));
    a.addEventListener('click', () => box.close());
    return a;
  }

  /* Hits by page, the page with the best hit first; of each page the best few. */
  function grouped(hits) {
    const groups = new Map();
    hits.forEach((hit) => {
      const of = groups.get(hit.entry.page) || [];
      if (of.length < most.page) of.push(hit);
      groups.set(hit.entry.page, of);
    });
    return groups;
  }

  let chosen = -1;
  const options = () => [...list.querySelectorAll('[role=option]')];

  function choose(n) {
    const all = options();
    all.forEach((o, i) => o.setAttribute('aria-selected', String(i === n)));
    chosen = all[n] ? n : -1;
    if (chosen < 0) { field.removeAttribute('aria-activedescendant'); return; }
    field.setAttribute('aria-activedescendant', all[n].id);
    all[n].scrollIntoView({ block: 'nearest' });
  }

  function show() {
    const asked = fold(field.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    status.textContent = '';
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
    if (!asked.length || !entries) return;
    const hits = entries.map((entry, at) => ({ entry, at, score: score(entry, asked) })).filter((h) => h.score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at);
    if (!hits.length) { status.textContent = words.none.replace('{words}', () => field.value.trim()); return; }
    let n = 0;
    grouped(hits.slice(0, most.all)).forEach((of, page) => {
      const group = make('div', '', 'group');
      const head = make('div', page.title, 'presentation');
      group.setAttribute('aria-label', page.title);
      group.append(head, ...of.map((hit) => option(hit.entry, asked, n++)));
      list.append(group);
    });
    status.textContent = words.some.replace('{n}', () => (hits.length > n ? n + ' / ' + hits.length : String(n)));
    field.setAttribute('aria-expanded', 'true');
    choose(0);
  }

  /* ---- opening, walking, going ---- */

  function open() {
    if (box.open) return;
    box.showModal();
    field.select();
    window.ecartFind().then((index) => { entries = entries || prepare(index); show(); }, () => { status.textContent = words.broken; });
  }

  document.querySelectorAll('[data-search]').forEach((button) => { button.addEventListener('click', open); });
  document.addEventListener('keydown', (e) => {
    const typing = e.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
    const slash = e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey;
    if (!slash && !(e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey))) return;
    e.preventDefault();
    open();
  });
  field.addEventListener('input', show);
  field.addEventListener('keydown', (e) => {
    const all = options(), step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && all.length) {
      e.preventDefault();
      choose((chosen + step + all.length) % all.length);
    } else if (e.key === 'Enter' && all[chosen]) {
      e.preventDefault();
      all[chosen].click();
    }
  });
  box.addEventListener('click', (e) => { if (e.target === box) box.close(); }); // beside the sheet
})();
