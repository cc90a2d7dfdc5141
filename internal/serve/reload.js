/* Waits for the next edition of the report and shows it in place; what is wrong with the files stands in a panel over the last good page. */
(() => {
  'use strict';
  const own = Number(new URL(document.currentScript.src).searchParams.get('v')); // the edition that this page is of
  const broken = own ? 'Not made: this is the last good page' : 'In the way';
  const panel = document.createElement('aside');
  panel.className = 'ecart-panel';
  panel.setAttribute('role', 'status');
  panel.hidden = true;

  const line = (kind, text) => {
    const e = document.createElement(kind);
    e.textContent = text;
    return e;
  };

  function show(state) {
    panel.replaceChildren();
    const errors = state.findings.filter((f) => f.severity === 'error').length;
    panel.hidden = !state.error && !state.findings.length;
    panel.classList.toggle('broken', Boolean(state.error) || errors > 0);
    if (panel.hidden) return;
    const head = document.createElement('header');
    head.append(line('strong', state.error || errors ? broken : 'Made, with warnings'));
    const close = line('button', 'Hide');
    close.type = 'button';
    close.addEventListener('click', () => { panel.hidden = true; });
    head.append(close);
    panel.append(head);
    if (state.error) panel.append(line('p', state.error));
    const list = document.createElement('ol');
    state.findings.forEach((f) => {
      const item = document.createElement('li');
      item.append(line('b', `${f.place}: ${f.severity}`), line('p', f.message));
      if (f.excerpt) item.append(line('code', f.excerpt));
      if (f.hint) item.append(line('small', f.hint));
      list.append(item);
    });
    panel.append(list);
  }

  document.body.append(panel);
  let leaving = false;

  function inSight(part) {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && bottom > top;
  }

  /* Exchanges those parts in sight that are others now, which are drawn long before a whole page is. */
  async function exchange() {
    const seen = [...document.querySelectorAll('main header[id], main section[id]')].filter(inSight).map((part) => `&of=${encodeURIComponent(part.id)}`);
    const answer = await fetch(`/_ecart/parts${location.pathname}?since=${own}${seen.join('')}`);
    if (!answer.ok) return;
    [...new DOMParser().parseFromString(await answer.text(), 'text/html').body.children].forEach((part) => document.getElementById(part.id).replaceWith(part));
    await new Promise((drawn) => { requestAnimationFrame(() => setTimeout(drawn)); });
  }

  /* Shows the next edition whole: the browser keeps the place, the page its choices. */
  async function leave() {
    if (leaving) return;
    leaving = true;
    try { if (!document.hidden) await exchange(); } finally { location.reload(); }
  }

  new EventSource('/_ecart/events').addEventListener('message', (e) => {
    const state = JSON.parse(e.data);
    if (state.version !== own) leave();
    else show(state);
  });
})();
