/* Filters: a reader chooses a place, a channel, a group or a period, and reads the figures of who meets them beside those of everybody.
   The figures are read from a script that holds what may be shown, loaded when something is first chosen, so that it works from a folder
   too; every number in it is written already. What is chosen stands in the address, and goes along to the other pages with filters. */
(() => {
  'use strict';
  const store = 'ecart.filters';
  const standings = ['untested', 'lower', 'higher', 'alike'];
  const whole = !!document.querySelector('article.page'); // all pages are in this file: the address names one of them

  function node(tag, text, cls) {
    const e = document.createElement(tag);
    if (text) e.textContent = text;
    if (cls) e.className = cls;
    return e;
  }
  const filled = (e, ...kids) => { e.append(...kids); return e; };

  /* What the address asks for, "" for nothing, null where it is not about filters. */
  function asked() {
    const [, page, text] = location.hash.match(/^#(?:(.*)--)?([^#]*=.*)$/) || [];
    if (whole && page && text) history.replaceState(null, '', `#${page}`);
    if (whole && page && text) dispatchEvent(new HashChangeEvent('hashchange'));
    return text || null;
  }

  document.querySelectorAll('[data-explorer]').forEach((box) => {
    const compact = box.classList.contains('compact');
    const words = JSON.parse(box.querySelector('script').textContent);
    const selects = [...box.querySelectorAll('select')], reset = box.querySelector('.filters button');
    const picked = box.querySelector('.picked'), limit = box.querySelector('.limit'), onward = box.querySelector('.onward');
    const names = new Map(selects.flatMap((s) => [...s.options]).map((o) => [o, o.textContent]));

    /* ---- the figures ---- */

    function load() {
      if (window.ecartSlices) return Promise.resolve(window.ecartSlices);
      return new Promise((done, fail) => {
        const script = document.createElement('script');
        script.src = box.dataset.explorer;
        script.onload = () => (window.ecartSlices ? done(window.ecartSlices) : fail());
        script.onerror = fail;
        document.head.append(script);
      });
    }

    /* ---- what is chosen: options in the order of their criteria ---- */

    const chosen = () => selects.flatMap((s) => [...s.selectedOptions]).filter((o) => o.value)
      .sort((a, b) => criterionOf(a) - criterionOf(b));
    const criterionOf = (option) => Number(option.value.split('.')[0]);
    const keyOf = (options) => options.map((o) => o.value).sort((a, b) => parseInt(a, 10) - parseInt(b, 10)).join(',');

    /* "location=Lille&month=2026-03", by the ids of criteria and levels, so that a link outlives an edition. */
    const written = (data, options) => options.map((o) => `${encodeURIComponent(data.criteria[criterionOf(o)])}=${encodeURIComponent(o.dataset.id)}`).join('&');

    function choose(data, text) {
      selects.forEach((s) => { s.value = ''; });
      text.split('&').forEach((part) => {
        const [id, level] = part.split('=').map((x) => { try { return decodeURIComponent(x); } catch (e) { return ''; } });
        const criterion = data.criteria.indexOf(id);
        selects.forEach((s) => [...s.options].forEach((o) => {
          if (o.value && criterionOf(o) === criterion && o.dataset.id === level && offered(data, [...chosen(), o])) s.value = o.value;
        }));
      });
    }

    /* Whether the criteria of some options can be chosen together. */
    function offered(data, options) {
      const by = [...new Set(options.map(criterionOf))].sort((a, b) => a - b).join();
      return options.length < 2 || data.crossed.some((c) => [...c].sort((a, b) => a - b).join() === by);
    }

    /* Closes what cannot be chosen besides, and says of each option when too few answered. */
    function narrow(data) {
      let closed = false;
      selects.forEach((s) => {
        const others = chosen().filter((o) => o.parentElement !== s && o.closest('select') !== s);
        let open = 0;
        [...s.options].filter((o) => o.value).forEach((o) => {
          const can = offered(data, [...others, o]);
          const key = keyOf([...others, o]), slice = data.slices[key];
          o.disabled = !can;
          o.textContent = names.get(o) + (can && (!slice || slice[1]) ? ` – ${words['few.short']}` : '');
          open += can ? 1 : 0;
        });
        s.disabled = open === 0;
        closed = closed || s.disabled;
      });
      limit.textContent = words.limit;
      limit.hidden = !closed;
      reset.hidden = !chosen().length;
    }

    /* ---- words and pictures ---- */

    const tones = { 1: 'good', '-1': 'bad', 0: 'unknown' };
    function badge(figure, measure) {
      const way = standings[figure[2]];
      const tone = way === 'lower' ? -measure.good : way === 'higher' ? measure.good : 0;
      const mark = node('span', { lower: '↓', higher: '↑', alike: '≈', untested: '–' }[way]);
      mark.setAttribute('aria-hidden', 'true');
      return filled(node('span', '', `badge ${tones[tone]}`), mark, document.createTextNode(` ${words[way]}`));
    }
    const shown = (figure) => Array.isArray(figure) && figure.length > 1;
    const said = (figure) => (Array.isArray(figure) ? figure[0] : words['few.short']);

    function keyFigures(data, slice, everybody) {
      const list = node('ul', '', 'figures');
      (compact ? data.fewest : data.main).forEach((i) => {
        const f = slice[2 + i], all = data.whole[2 + i], measure = data.measures[i];
        if (!f) return;
        const item = node('li');
        item.dataset.measure = data.measures[i].id;
        item.append(node('span', measure.name, 'label'), node('span', said(f), shown(f) ? 'value' : 'value missing'));
        if (shown(f) && f[1]) item.append(filled(node('small', '', 'dots'), ...f[1].split(' · ').flatMap((part, k) => (k ? [' ', filled(node('span'), node('i', '· '), part)] : [node('span', part)]))));
        if (!everybody && shown(all)) item.append(node('small', `${words.whole} ${all[0]}`, 'all'));
        if (!everybody && shown(f)) item.append(badge(f, measure));
        list.append(item);
      });
      return list;
    }

    /* The part of the scale that all dots and whiskers lie in, from tick to tick. */
    function domain(data, slice) {
      const at = data.dimensions.flatMap((d) => [slice, data.whole].flatMap((s) => [d.expectation, d.perception].flatMap((i) => (i >= 0 && shown(s[2 + i]) ? s[2 + i].slice(3) : []))));
      if (!at.length) return null;
      const ticks = data.ticks.map((t) => t.at), low = Math.min(...at), high = Math.max(...at);
      const from = Math.max(ticks[0], ...ticks.filter((t) => t <= low)), to = Math.min(ticks[ticks.length - 1], ...ticks.filter((t) => t >= high));
      return to > from ? { from, to, x: (v) => 100 * (v - from) / (to - from) } : null;
    }

    function picture(data, slice, d, scale, everybody) {
      const track = node('div', '', 'track');
      track.setAttribute('aria-hidden', 'true');
      if (!scale) return track;
      const put = (cls, from, to) => {
        const e = node('i', '', cls);
        e.style.left = `${scale.x(Math.min(from, to))}%`;
        if (to !== from) e.style.width = `${scale.x(Math.max(from, to)) - scale.x(Math.min(from, to))}%`;
        track.append(e);
      };
      data.ticks.filter((t) => t.at >= scale.from && t.at <= scale.to).forEach((t) => put('tick', t.at, t.at));
      const sides = [['e', d.expectation], ['p', d.perception]].filter(([, i]) => i >= 0);
      const here = sides.map(([, i]) => slice[2 + i]).filter(shown);
      if (here.length === 2) put('span', here[0][3], here[1][3]);
      if (!everybody) sides.forEach(([side, i]) => { if (shown(data.whole[2 + i])) put(`all ${side}`, data.whole[2 + i][3], data.whole[2 + i][3]); });
      sides.forEach(([side, i]) => {
        const f = slice[2 + i];
        if (!shown(f)) return;
        if (f.length > 5) put(`whisker ${side}`, f[4], f[5]);
        put(`dot ${side}`, f[3], f[3]);
      });
      return track;
    }

    function axis(data, scale) {
      const track = node('div', '', 'axis');
      track.setAttribute('aria-hidden', 'true');
      if (scale) data.ticks.filter((t) => t.at >= scale.from && t.at <= scale.to).forEach((t) => {
        const e = node('i', t.text);
        e.style.left = `${scale.x(t.at)}%`;
        track.append(e);
      });
      return track;
    }

    function legend(everybody) {
      const p = node('p', '', 'legend');
      [['dot e', words.expectation], ['dot p', words.perception], ...(everybody ? [] : [['all', words.whole]])].forEach(([cls, text]) => p.append(filled(node('span', ''), node('i', '', cls), document.createTextNode(text))));
      return p;
    }

    function dimensions(data, slice, everybody) {
      const scale = domain(data, slice), table = node('table', '', 'dimensions');
      const head = node('tr');
      const columns = [[words.dimension], [words.picture, 'wide'], [words.expectation, 'num'], [words.perception, 'num'], [words.gap, 'num'], ...(everybody ? [] : [[words.whole, 'num'], [words.against]])];
      columns.forEach(([text, cls]) => { const th = node('th', text, cls); th.scope = 'col'; head.append(th); });
      const body = node('tbody');
      data.dimensions.forEach((d) => {
        const row = node('tr'), name = node('th', d.name), gap = d.gap >= 0 ? slice[2 + d.gap] : null;
        name.scope = 'row';
        const number = (i, title, more) => {
          const f = i >= 0 ? slice[2 + i] : null, cell = filled(node('td', '', 'num'), node('span', f === null ? '–' : said(f), shown(f) ? '' : 'missing'));
          cell.dataset.title = title;
          if (more && shown(f) && f[1]) cell.append(...f[1].split(' · ').map((part) => node('small', part)));
          return cell;
        };
        row.append(name, filled(node('td', '', 'wide'), picture(data, slice, d, scale, everybody)), number(d.expectation, words.expectation, false), number(d.perception, words.perception, false), number(d.gap, words.gap, true));
        if (!everybody) {
          const all = d.gap >= 0 ? data.whole[2 + d.gap] : null, whole = node('td', all ? said(all) : '–', 'num');
          whole.dataset.title = words.whole;
          row.append(whole, shown(gap) ? filled(node('td'), badge(gap, data.measures[d.gap])) : node('td', '–'));
        }
        body.append(row);
      });
      const foot = node('tr', '', 'foot');
      foot.setAttribute('aria-hidden', 'true');
      columns.forEach((c, i) => foot.append(i === 1 ? filled(node('td', '', 'wide'), axis(data, scale)) : node('td')));
      body.append(foot);
      return filled(node('div', '', 'dimension-table'), filled(table, node('caption', words.dimensions, 'unseen'), filled(node('thead'), head), body));
    }

    function card(title, ...kids) {
      const section = filled(node('div', '', 'card'), node('h3', title), ...kids);
      return section;
    }

    /* ---- the panel ---- */

    function show(data) {
      narrow(data);
      const options = chosen(), everybody = !options.length, slice = everybody ? data.whole : data.slices[keyOf(options)];
      remember(data, options);
      picked.replaceChildren();
      if (everybody && compact) return;
      const title = everybody ? words.whole : options.map((o) => names.get(o)).join(' · ');
      const head = filled(node('div', '', 'chosen'), node('h2', title));
      if (!slice) {
        picked.append(head, filled(node('div', '', 'callout muted'), node('h3', words.few), node('p', words['few.more'])));
        return;
      }
      head.append(node('p', slice[0]));
      picked.append(head);
      if (slice[1]) picked.append(filled(node('div', '', 'callout muted'), node('h3', words.few), node('p', words['few.log'])));
      picked.append(compact ? keyFigures(data, slice, everybody) : card(words.key, keyFigures(data, slice, everybody)));
      const told = data.dimensions.some((d) => [d.gap, d.expectation, d.perception].some((i) => i >= 0 && slice[2 + i]));
      if (!compact && !slice[1] && told) picked.append(card(words.dimensions, legend(everybody), dimensions(data, slice, everybody)));
    }

    function remember(data, options) {
      const text = written(data, options);
      try { sessionStorage.setItem(store, text); } catch (e) { /* the choice lasts as long as the page */ }
      const now = location.hash.includes('=') || text ? `#${text}` : location.hash;
      if (!whole && now !== location.hash) history.replaceState(null, '', now === '#' ? location.pathname + location.search : now);
      if (onward) {
        const [page] = onward.firstElementChild.getAttribute('href').split('#');
        onward.hidden = !options.length;
        if (page) onward.firstElementChild.setAttribute('href', page + (text ? `#${text}` : ''));
      }
      document.dispatchEvent(new CustomEvent(store, { detail: { box, text } }));
    }

    const broken = () => picked.replaceChildren(node('p', words.broken, 'missing'));
    const start = (text) => load().then((data) => { if (text !== null) choose(data, text); show(data); }, broken);

    selects.forEach((s) => s.addEventListener('change', () => start(null)));
    reset.addEventListener('click', () => {
      selects.forEach((s) => { s.value = ''; });
      start(null);
      selects[0].focus();
    });
    let last = '';
    document.addEventListener(store, (e) => { // the same filters on another page of the same file
      if (e.detail.text === last) return;
      last = e.detail.text;
      if (e.detail.box !== box) start(last);
    });

    let kept = '';
    try { kept = sessionStorage.getItem(store) || ''; } catch (e) { /* nothing is kept */ }
    const first = asked() ?? kept;
    addEventListener('hashchange', () => { const text = asked(); if (text !== null) start(text); });
    if (first || !compact) start(first);
    else selects.forEach((s) => s.addEventListener('focus', () => load().then(narrow, broken), { once: true }));
  });
})();
