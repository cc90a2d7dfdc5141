/* Tables as records: numbers as they were measured, each with the ends of its interval and its base in columns beside it,
   and what is missing empty with its reason. As text of comma-separated values here, as a workbook in xlsx.js. */
window.ecart = window.ecart || {};
(() => {
  'use strict';
  const page = JSON.parse(document.getElementById('tools').textContent), { words } = page;

  const textOf = (e) => (e ? e.textContent.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)).trim() : '');
  const value = (v) => (v === undefined || v === '' ? null : Number(v));

  /* What a cell of a page says. */
  function read(cell, as) {
    if (!cell) return { text: '', remarks: [] };
    const badge = cell.querySelector(':scope > .badge'), shown = [...cell.childNodes].filter((n) => n.nodeType === 3 || !n.matches('.badge, small')).map(textOf).join(' ').trim();
    const missing = cell.dataset.sort === '' && !!cell.querySelector('.missing');
    const [low, high] = (cell.dataset.ci || '').split(' ');
    return {
      number: value(cell.dataset.sort), low: value(low), high: value(high), base: value(cell.dataset.n), as: cell.dataset.as || as,
      text: missing || value(cell.dataset.sort) !== null ? '' : shown, verdict: badge ? textOf(badge.querySelector('.unseen') || badge.lastChild) : '',
      remarks: [missing ? shown : '', ...[...cell.querySelectorAll('small.remark')].map(textOf)].filter(Boolean),
      indent: Number((/\bin(\d)/.exec(cell.className) || [])[1] || 0),
    };
  }

  const unitOf = (as) => {
    const [code, ...unit] = (as || '').split(' '), kind = code.replace('±', '')[0];
    if (kind === 'p' || kind === 'm') return words.share;
    return kind === 's' ? 's' : unit.join(' ');
  };

  /* The columns that one column of a page becomes: each a heading with what it takes of a cell. */
  function spread(title, cells) {
    const some = (key) => cells.some((c) => c[key] !== null && c[key] !== undefined && c[key] !== '');
    const join = (part) => (title ? title + ' – ' + part : part), numbers = cells.filter((c) => c.number !== null);
    const units = [...new Set(numbers.map((c) => unitOf(c.as)))];
    const number = (key) => (c) => (c[key] === null || c[key] === undefined ? null : { number: c[key], as: c.as });
    const unit = units.length === 1 ? units[0] : '', all = [];
    if (some('number') || some('text') || !some('verdict')) {
      all.push({ title, unit, of: (c) => number('number')(c) || { text: c.text, indent: c.indent } });
      if (units.length > 1) all.push({ title: join(words.unit), of: (c) => ({ text: c.number === null ? '' : unitOf(c.as) }) });
      if (some('low')) all.push({ title: join(words.low), of: number('low') }, { title: join(words.high), of: number('high') });
      if (some('base')) all.push({ title: join(words.base), of: (c) => (c.base === null ? null : { number: c.base, as: 'n0' }) });
    }
    if (some('verdict')) all.push({ title: all.length ? join(words.verdict) : title, of: (c) => ({ text: c.verdict }) });
    if (cells.some((c) => c.remarks.length)) all.push({ title: join(words.remark), of: (c) => ({ text: c.remarks.join(' · ') }) });
    return all;
  }

  /* A table as { titles, rows }: each title with the unit of its numbers, each cell { text } or { number, as } or null, rows in
     the order in which they stand. */
  function records(table) {
    const heads = [...table.tHead.rows[0].cells], titles = heads.map(textOf), rows = [];
    [...table.tBodies[0].rows].forEach((row) => {
      if (row.classList.contains('below')) {
        if (rows.length) rows[rows.length - 1].below.push(...[...row.querySelectorAll('small')].map(textOf));
        return;
      }
      rows.push({ strong: row.classList.contains('strong'), cells: heads.map((h, i) => read(row.cells[i], h.dataset.as)), below: [] });
    });
    const columns = titles.flatMap((title, i) => spread(title, rows.map((r) => r.cells[i])).map((c) => ({ ...c, of: (r) => c.of(r.cells[i]) })));
    if (rows.some((r) => r.below.length)) columns.push({ title: words.remarks, of: (r) => ({ text: r.below.join(' · ') }) });
    return { titles: columns.map(({ title, unit }) => ({ title, unit: unit || '' })), rows: rows.map((r) => ({ strong: r.strong, cells: columns.map((c) => c.of(r)) })) };
  }

  const named = (t, unit) => (unit ? (t.title + ' (' + unit + ')').trim() : t.title);

  /* Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers. */
  const perilous = (text) => /^[\t\r\n]|^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(text);
  const defuse = (text) => (perilous(text) ? "'" + text : text);

  /* Comma-separated values as RFC 4180 has them, with the signs of the page's language, and a mark that says UTF-8. */
  function csv({ titles, rows }) {
    const between = page.decimal === ',' ? ';' : ',';
    const quote = (text) => (text.includes(between) || /["\r\n]|^\s|\s$/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
    const field = (c) => {
      if (c && c.number !== undefined) return quote(String(c.number).replace('.', page.decimal));
      return quote(defuse((c && c.text) || ''));
    };
    const lines = [titles.map((t) => field({ text: named(t, t.unit) })), ...rows.map((r) => r.cells.map(field))];
    return new Blob(['\ufeff' + lines.map((l) => l.join(between) + '\r\n').join('')], { type: 'text/csv;charset=utf-8' });
  }

  Object.assign(window.ecart, { page, records, csv, named, perilous, defuse });
})();
