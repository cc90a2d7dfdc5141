package press

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"

	"ecart/internal/publish/pdf/lay"
)

// addition is what an incremental update adds to the document that maroto wrote.
type addition struct {
	lang  string
	font  string // the name of its fonts
	marks []placedMark
	links []placedLink
	under map[int][]byte // drawing operators by page, put beneath the page's own content

	pictures *pictures // which these operators draw
}

// placedMark is an entry of the outline. Y is in points from the page's bottom, pages count from 1.
type placedMark struct {
	lay.Mark
	page int
	y    float64
}

// placedLink is an area of a page that leads to a place of the document, or outside.
type placedLink struct {
	page           int
	x1, y1, x2, y2 float64
	toPage         int
	toY            float64
	uri            string
}

// finish appends an incremental update: nothing that maroto wrote is changed, and the same input gives the same bytes.
func finish(pdf []byte, a addition) ([]byte, error) {
	u, err := open(pdf)
	if err != nil {
		return nil, err
	}
	catalog, err := u.object(u.root)
	if err != nil {
		return nil, err
	}
	extra := fmt.Sprintf(" /Lang %s /ViewerPreferences <</DisplayDocTitle true>>", text(a.lang))
	if outline := u.outline(a.marks); outline > 0 {
		extra += fmt.Sprintf(" /Outlines %d 0 R /PageMode /UseOutlines", outline)
	}
	u.put(u.root, inside(catalog, extra))
	if err := u.subsets(a.font); err != nil {
		return nil, err
	}
	if err := u.resources(a.pictures); err != nil {
		return nil, err
	}
	for p := 1; p <= len(u.pages); p++ {
		if err := u.page(p, a); err != nil {
			return nil, fmt.Errorf("page %d: %w", p, err)
		}
	}
	return u.close(), nil
}

// update is an incremental update being written.
type update struct {
	pdf              []byte
	start            int      // of the cross-reference table
	lines            [][]byte // of it
	size, root, info int
	pages            []int // object numbers
	out              bytes.Buffer
	offsets          map[int]int
	next             int
}

var (
	startPattern     = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	sizePattern      = regexp.MustCompile(`/Size (\d+)`)
	rootPattern      = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoPattern      = regexp.MustCompile(`/Info (\d+) 0 R`)
	kidsPattern      = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
	resourcesPattern = regexp.MustCompile(`/Resources (\d+) 0 R`)
	contentsPattern  = regexp.MustCompile(`/Contents (\d+ 0 R)`)
	refPattern       = regexp.MustCompile(`(\d+) 0 R`)
)

// open reads the one cross-reference table that gofpdf writes, and the page tree it puts in object 1.
func open(pdf []byte) (*update, error) {
	m := startPattern.FindSubmatch(pdf)
	if m == nil {
		return nil, errors.New("no startxref at its end")
	}
	u := &update{pdf: pdf, offsets: map[int]int{}}
	u.start, _ = strconv.Atoi(string(m[1]))
	if u.start >= len(pdf) {
		return nil, errors.New("its cross-reference table lies beyond its end")
	}
	tail := pdf[u.start:]
	u.lines = bytes.Split(tail, []byte("\n"))
	at := bytes.Index(tail, []byte("trailer"))
	if at < 0 {
		return nil, errors.New("no trailer")
	}
	u.size, u.root, u.info = number(sizePattern, tail[at:]), number(rootPattern, tail[at:]), number(infoPattern, tail[at:])
	u.next = u.size
	tree, err := u.object(1)
	if err != nil {
		return nil, err
	}
	kids := kidsPattern.FindSubmatch(tree)
	if kids == nil {
		return nil, errors.New("object 1 is not the page tree")
	}
	for _, ref := range refPattern.FindAllSubmatch(kids[1], -1) {
		n, _ := strconv.Atoi(string(ref[1]))
		u.pages = append(u.pages, n)
	}
	u.out.Write(pdf)
	if pdf[len(pdf)-1] != '\n' {
		u.out.WriteByte('\n')
	}
	return u, nil
}

func number(p *regexp.Regexp, b []byte) int {
	m := p.FindSubmatch(b)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}

// object returns the body of an object as maroto wrote it.
func (u *update) object(n int) ([]byte, error) {
	if n <= 0 || n >= u.size || n+2 >= len(u.lines) || len(u.lines[n+2]) < 10 {
		return nil, fmt.Errorf("no object %d", n)
	}
	at, err := strconv.Atoi(string(u.lines[n+2][:10]))
	if err != nil || at >= len(u.pdf) {
		return nil, fmt.Errorf("object %d has no place", n)
	}
	b := u.pdf[at:]
	i, j := bytes.Index(b, []byte(" obj")), bytes.Index(b, []byte("endobj"))
	if i < 0 || j < i {
		return nil, fmt.Errorf("object %d is cut short", n)
	}
	return bytes.TrimSpace(b[i+4 : j]), nil
}

// put writes an object; a number of the document's replaces what stood there.
func (u *update) put(n int, body string) {
	u.offsets[n] = u.out.Len()
	fmt.Fprintf(&u.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

func (u *update) take() int {
	u.next++
	return u.next - 1
}

// page puts the shapes beneath a page's content and the links upon it.
func (u *update) page(p int, a addition) error {
	b, err := u.object(u.pages[p-1])
	if err != nil {
		return err
	}
	page := string(b)
	if shapes := a.under[p]; len(shapes) > 0 {
		at := contentsPattern.FindStringSubmatchIndex(page)
		if at == nil {
			return errors.New("no contents")
		}
		stream := u.take()
		body, err := deflated(shapes, "")
		if err != nil {
			return err
		}
		u.put(stream, body)
		page = page[:at[0]] + fmt.Sprintf("/Contents [%d 0 R %s]", stream, page[at[2]:at[3]]) + page[at[1]:]
	}
	var annotations strings.Builder
	for _, l := range a.links {
		if l.page != p {
			continue
		}
		goal := fmt.Sprintf("/Dest [%d 0 R /XYZ null %.2f null]", u.pages[max(l.toPage, 1)-1], l.toY)
		if l.uri != "" {
			goal = fmt.Sprintf("/A <</S /URI /URI %s>>", literal(l.uri))
		}
		fmt.Fprintf(&annotations, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] %s>> ", l.x1, l.y1, l.x2, l.y2, goal)
	}
	if annotations.Len() > 0 {
		page = inside([]byte(page), " /Annots ["+annotations.String()+"]")
	}
	if page != string(b) {
		u.put(u.pages[p-1], page)
	}
	return nil
}

// resources adds pictures to what all pages draw with.
func (u *update) resources(p *pictures) error {
	if p == nil || len(p.list) == 0 {
		return nil
	}
	first, err := u.object(u.pages[0])
	if err != nil {
		return err
	}
	n := number(resourcesPattern, first)
	all, err := u.object(n)
	if err != nil {
		return fmt.Errorf("the resources of pages: %w", err)
	}
	entries, err := p.write(u)
	if err != nil {
		return err
	}
	at := bytes.Index(all, []byte("/XObject <<"))
	if at < 0 {
		u.put(n, inside(all, " /XObject <<"+entries+">>"))
		return nil
	}
	at += len("/XObject <<")
	u.put(n, string(all[:at])+entries+string(all[at:]))
	return nil
}

// close writes the cross-reference section of what was added and returns the whole.
func (u *update) close() []byte {
	at := u.out.Len()
	u.out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	var ns []int
	for n := range u.offsets {
		ns = append(ns, n)
	}
	slices.Sort(ns)
	for i := 0; i < len(ns); {
		j := i
		for j+1 < len(ns) && ns[j+1] == ns[j]+1 {
			j++
		}
		fmt.Fprintf(&u.out, "%d %d\n", ns[i], j-i+1)
		for ; i <= j; i++ {
			fmt.Fprintf(&u.out, "%010d 00000 n \n", u.offsets[ns[i]])
		}
	}
	fmt.Fprintf(&u.out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", u.next, u.root, u.info, u.start, at)
	return u.out.Bytes()
}

// inside adds entries at the end of a dictionary.
func inside(dictionary []byte, entries string) string {
	s := string(dictionary)
	end := strings.LastIndex(s, ">>")
	return s[:end] + entries + ">>"
}

// packers are used again, for each takes a megabyte.
var packers = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

// deflated is a stream with the entries of its dictionary.
func deflated(b []byte, entries string) (string, error) {
	var z bytes.Buffer
	w := packers.Get().(*zlib.Writer)
	defer packers.Put(w)
	w.Reset(&z)
	if _, err := w.Write(b); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return fmt.Sprintf("<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", entries, z.Len(), z.Bytes()), nil
}

// text is a text string of the document's own kind: UTF-16 in hexadecimal.
func text(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

// literal is an address as a string of bytes.
func literal(s string) string {
	r := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)
	return "(" + r.Replace(s) + ")"
}
