/* A table as a workbook: one sheet of the records, one that says where they come from. Written here so that it works from
   a folder: parts of XML in an archive without compression. */
(() => {
  'use strict';
  const { page, named, perilous, defuse } = window.ecart, { words } = page;

  /* ---- the archive ---- */

  const crcs = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });
  const crc = (bytes) => ~bytes.reduce((c, b) => crcs[(c ^ b) & 255] ^ (c >>> 8), -1) >>> 0;

  /* Numbers of two or four bytes, the least significant first. */
  const little = (...pairs) => Uint8Array.from(pairs.flatMap(([size, v]) => Array.from({ length: size }, (_, i) => (v >>> (8 * i)) & 255)));

  /* Stores files, by name, in a ZIP archive: local headers, then the directory, then its end (APPNOTE.TXT 4.3). */
  function zip(files) {
    const parts = [], directory = [], encoder = new TextEncoder();
    let at = 0;
    Object.entries(files).forEach(([name, text]) => {
      const n = encoder.encode(name), bytes = encoder.encode(text);
      const about = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, n.length], [2, 0]]; // 1 January 1980, names in UTF-8
      const local = little([4, 0x04034b50], ...about);
      parts.push(local, n, bytes);
      directory.push(little([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), n);
      at += local.length + n.length + bytes.length;
    });
    const size = directory.reduce((sum, d) => sum + d.length, 0), count = directory.length / 2;
    return new Blob([...parts, ...directory, little([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0])],
      { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }

  /* ---- the sheets ---- */

  /* Text as XML may hold it; what Excel would read as an escape of its own is escaped. */
  const xml = (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').slice(0, 32000)
    .replace(/_x[0-9a-f]{4}_/gi, (m) => '_x005F' + m).replace(/[&<>"]/g, (c) => '&#' + c.charCodeAt(0) + ';').replace(/\r/g, '&#13;');
  const columnName = (i) => (i < 26 ? '' : columnName(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

  /* The number format of a form: "±n2 sur 7" has two decimals and a sign. */
  function formatOf(as) {
    const code = (as || 'n2').split(' ')[0], signed = code[0] === '±', kind = code.replace('±', '')[0];
    const decimals = Number(code.replace(/^±?[a-z]/, '') || 0) + (kind === 'm' ? 1 : 0);
    const tail = kind === 's' ? '.0' : decimals ? '.' + '0'.repeat(decimals) : '';
    const number = (kind === 'p' || kind === 'm' ? '0' : '#,##0') + tail + (kind === 'p' || kind === 'm' ? '%' : '');
    return signed ? `+${number};-${number};${number}` : number;
  }

  /* The looks of cells, each written once; what they are asked for by is their number. */
  function looks() {
    const usual = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', formats = [], all = [usual];
    const numberOf = (list, entry) => (list.includes(entry) ? list.indexOf(entry) : list.push(entry) - 1);
    return {
      of({ format, bold, indent, literal, wrap }) {
        const id = format ? 164 + numberOf(formats, format) : 0;
        const place = `<alignment vertical="top"${indent ? ` horizontal="left" indent="${indent}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`;
        return numberOf(all, `<xf numFmtId="${id}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"${literal ? ' quotePrefix="1"' : ''}>${place}</xf>`);
      },
      xml: () => `<styleSheet xmlns="${main}">` + (formats.length ? `<numFmts count="${formats.length}">${formats.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xml(f)}"/>`).join('')}</numFmts>` : '')
        + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
        + `<cellStyleXfs count="1">${usual}</cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    };
  }

  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...all) => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + all.map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join('') + '</Relationships>';
  const widest = 60; // of a column, in characters

  /* A sheet with its first row bold and in sight. Its texts are no formulas in the separated values it may be saved to either. */
  function sheet(look, titles, rows) {
    const lines = [{ head: true, strong: true, cells: titles.map((text) => ({ text })) }, ...rows];
    const length = (c) => (!c ? 0 : c.number !== undefined ? 9 : Math.max(...c.text.split('\n').map((l) => l.length)) + 2);
    const widths = titles.map((t, i) => Math.min(widest, Math.max(9, t.length / 2 + 2, ...rows.map((r) => length(r.cells[i])))));
    const cell = (c, at, line) => {
      if (!c || (c.number === undefined && !c.text)) return '';
      if (c.number !== undefined) return `<c r="${at}" s="${look.of({ format: formatOf(c.as), bold: line.strong })}"><v>${c.number}</v></c>`;
      const s = look.of({ bold: line.strong, indent: c.indent, literal: perilous(c.text), wrap: line.head || c.text.length > widest });
      return `<c r="${at}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${xml(defuse(c.text))}</t></is></c>`;
    };
    return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      + `<cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.round(w)}" customWidth="1"/>`).join('')}</cols>`
      + `<sheetData>${lines.map((l, r) => `<row r="${r + 1}">${l.cells.map((c, i) => cell(c, columnName(i) + (r + 1), l)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  }

  /* The beginning of a text, up to a word's end where there is one. */
  const cut = (text, most) => (text.length <= most ? text : text.slice(0, most + 1).replace(/\s\S*$/, '').slice(0, most).replace(/[\ud800-\udbff]$/, ''));

  /* The name of a sheet: at most 31 letters without the signs that Excel keeps for itself. */
  const sheetName = (title) => cut(title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').replace(/^[\s']+/, ''), 31).replace(/[\s']+$/, '') || words.table;

  /* A workbook of records: "title" names it, "from" is the page it stands on. */
  function xlsx({ titles, rows }, title, from) {
    const about = [['title', title], ['company', page.company], ['report', page.report], ['period', page.period], ['page', from], ['date', page.date]].filter(([, v]) => v);
    const names = [sheetName(title), sheetName(words.about)], look = looks(), declared = (type) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
    if (names[0].toLowerCase() === names[1].toLowerCase()) names[1] += ' 2';
    const sheets = [sheet(look, titles.map((t) => named(t, t.unit === words.share ? '' : t.unit)), rows), sheet(look, [words.about, ''], about.map(([key, text]) => ({ cells: [{ text: words['about.' + key] }, { text }] })))];
    const files = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + `<Override PartName="/xl/workbook.xml" ContentType="${declared('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${declared('styles')}"/>`
        + sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${declared('worksheet')}"/>`).join('') + '</Types>',
      '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((n, i) => `<sheet name="${xml(n)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'], ['styles', 'styles.xml']),
      'xl/styles.xml': look.xml(),
    };
    sheets.forEach((s, i) => { files[`xl/worksheets/sheet${i + 1}.xml`] = s; });
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    return zip(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, head + text])));
  }

  window.ecart.xlsx = xlsx;
})();
