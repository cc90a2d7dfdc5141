package delimited

import (
	"errors"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// page is a double-byte code page and what speaks for it: which pairs of bytes it has, and which of them a text mostly consists of.
type page struct {
	label                           string
	codec                           encoding.Encoding
	lead                            func(byte) bool
	trail                           func(byte) bool
	single                          func(byte) bool         // a byte above 127 that is a character by itself
	common                          func(lead, t byte) bool // a usual character of the language
	mark                            func(lead, t byte) bool // one that no other code page's text has so often; nil when there is none
	bad, pairs, usual, marks, alone int
}

func between(c, lo, hi byte) bool { return lo <= c && c <= hi }

// The code pages in the order in which they are preferred when the evidence is even: Hangul of KS X 1001 stands where a part of the
// Chinese characters of GB 2312 do, and Chinese texts need the others, too.
func codePages() []*page {
	none := func(byte) bool { return false }
	high := func(c byte) bool { return between(c, 0xa1, 0xfe) }
	return []*page{
		{label: "Korean (CP949)", codec: korean.EUCKR, single: none,
			lead:   func(c byte) bool { return between(c, 0x81, 0xfe) },
			trail:  func(c byte) bool { return between(c, 0x41, 0x5a) || between(c, 0x61, 0x7a) || between(c, 0x81, 0xfe) },
			common: func(l, t byte) bool { return between(l, 0xb0, 0xc8) && high(t) || between(l, 0xa1, 0xa3) && high(t) }},
		{label: "Japanese (Shift-JIS)", codec: japanese.ShiftJIS, single: func(c byte) bool { return between(c, 0xa1, 0xdf) },
			lead:   func(c byte) bool { return between(c, 0x81, 0x9f) || between(c, 0xe0, 0xfc) },
			trail:  func(c byte) bool { return between(c, 0x40, 0x7e) || between(c, 0x80, 0xfc) },
			common: func(l, t byte) bool { return between(l, 0x81, 0x83) || between(l, 0x88, 0x97) },
			mark:   func(l, t byte) bool { return l == 0x82 && t >= 0x9f || l == 0x83 && t <= 0x96 }}, // kana
		{label: "Chinese (GB18030)", codec: simplifiedchinese.GB18030, single: none,
			lead:   func(c byte) bool { return between(c, 0x81, 0xfe) },
			trail:  func(c byte) bool { return between(c, 0x40, 0xfe) && c != 0x7f },
			common: func(l, t byte) bool { return between(l, 0xb0, 0xd7) && high(t) || between(l, 0xa1, 0xa3) && high(t) }},
		{label: "Chinese (Big5)", codec: traditionalchinese.Big5, single: none,
			lead:   func(c byte) bool { return between(c, 0x81, 0xfe) },
			trail:  func(c byte) bool { return between(c, 0x40, 0x7e) || high(c) },
			common: func(l, t byte) bool { return between(l, 0xa4, 0xc6) || between(l, 0xa1, 0xa3) }},
	}
}

func (p *page) name() string {
	if p == nil {
		return ""
	}
	return p.label
}

func (p *page) decoder() encoding.Encoding {
	if p == nil {
		return nil
	}
	return p.codec
}

// The evidence that a double-byte code page takes: of all bytes, of its characters, and of the marks where it has some.
const (
	leastHigh   = 0.01
	leastPairs  = 10
	leastCommon = 0.9
	leastMarks  = 0.1
)

// codePage returns the double-byte code page that a file is written in, nil when none is likely: every byte above 127 must belong
// to a character of it, nearly all of them usual ones.
func codePage(r *io.SectionReader, c census) (*page, error) {
	if float64(c.high) < leastHigh*float64(c.bytes) {
		return nil, nil
	}
	pages := codePages()
	if err := pair(io.NewSectionReader(r, 0, r.Size()), pages); err != nil {
		return nil, err
	}
	var best *page
	for _, p := range pages {
		if p.likely() && (best == nil || p.share() > best.share()+0.05) {
			best = p
		}
	}
	return best, nil
}

func (p *page) share() float64 { return float64(p.usual) / float64(max(1, p.pairs+p.alone)) }

func (p *page) likely() bool {
	if p.bad > 0 || p.pairs < leastPairs || p.share() < leastCommon {
		return false
	}
	return p.mark == nil || float64(p.marks) >= leastMarks*float64(p.pairs)
}

// pair cuts the bytes above 127 into characters, for each code page its own way.
func pair(r io.Reader, pages []*page) error {
	leads := make([]byte, len(pages)) // 0 when no pair is open
	buf := make([]byte, chunk)
	for {
		n, err := r.Read(buf)
		for i, p := range pages {
			leads[i] = p.cut(buf[:n], leads[i])
		}
		if errors.Is(err, io.EOF) {
			for i, p := range pages {
				if leads[i] != 0 {
					p.bad++
				}
			}
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// cut goes on with a piece of a file, and returns the first half of a character that it leaves open.
func (p *page) cut(b []byte, lead byte) byte {
	for _, c := range b {
		switch {
		case lead != 0:
			if !p.trail(c) {
				p.bad++
			}
			p.pairs++
			if p.common(lead, c) {
				p.usual++
			}
			if p.mark != nil && p.mark(lead, c) {
				p.marks++
			}
			lead = 0
		case c < 0x80:
		case p.single(c):
			p.alone++
		case p.lead(c):
			lead = c
		default:
			p.bad++
		}
	}
	return lead
}
