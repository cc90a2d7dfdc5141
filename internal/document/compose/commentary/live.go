package commentary

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"ecart/internal/diag"
	"ecart/internal/document/report"
)

// live is {{figure "name" "option"}} in running text.
type live struct {
	ast.BaseInline
	name    string
	options []string
	start   int // byte in the source
	length  int
	problem string // why it is none; "" when it is
	raw     string // what it reads as where it is none and only warned of
	hint    string
}

var liveKind = ast.NewNodeKind("LiveFigure")

func (*live) Kind() ast.NodeKind            { return liveKind }
func (l *live) Dump(source []byte, lvl int) { ast.DumpHelper(l, source, lvl, nil, nil) }

// liveParser finds live figures. Other double braces are text, and warned of where more than a word stands in them.
type liveParser struct{}

func (liveParser) Trigger() []byte { return []byte{'{'} }

var (
	verbPattern   = regexp.MustCompile(`^\{\{\s*(\pL+)`)
	quotedPattern = regexp.MustCompile(`^\s*(?:"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»|'([^']*)')`)
)

func (liveParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	verb := verbPattern.FindSubmatch(line)
	if verb == nil {
		return nil
	}
	word := string(verb[1])
	end := bytes.Index(line, []byte("}}"))
	l := &live{start: segment.Start, length: end + 2}
	if end < 0 {
		if word != "figure" {
			return nil
		}
		l.length = len(verb[0])
		l.problem, l.hint = "the figure that begins here is not closed on its line", `write {{figure "gap5"}}`
		block.Advance(l.length)
		return l
	}
	args, rest := quoted(line[len(verb[0]):end])
	switch {
	case word == "chart":
		l.problem, l.hint = "a chart stands in a block of its own", "write ```chart, the chart's id on the next line, and ``` on the one after it"
	case word != "figure" && (len(args) == 0 || diag.Distance(word, "figure") > 2):
		action, more, _ := strings.Cut(strings.TrimSpace(string(line[2:end])), " ")
		if strings.TrimSpace(more) == "" {
			return nil
		}
		l.raw = string(line[:end+2])
		l.problem = fmt.Sprintf("%q is nothing that can stand here, so the braces are shown as they are", action)
		l.hint = `only {{figure "NAME"}} is filled in`
		if strings.HasPrefix("figure", action) || strings.HasPrefix(action, "figure") {
			l.hint = `did you mean "figure"?`
		}
	case word != "figure":
		l.problem, l.hint = fmt.Sprintf("%q is nothing that can stand here", word), `did you mean "figure"?`
	case strings.TrimSpace(rest) != "":
		l.problem, l.hint = "what a figure is called stands in quotes", `write {{figure "gap5" "interval"}}`
	case len(args) == 0:
		l.problem, l.hint = "the figure has no name", `write {{figure "gap5"}}; ecart figures lists the names`
	default:
		l.name, l.options = strings.TrimSpace(args[0]), args[1:]
	}
	block.Advance(l.length)
	return l
}

// quoted takes quoted words from the front, and returns what is left.
func quoted(s []byte) (words []string, rest string) {
	for {
		m := quotedPattern.FindSubmatch(s)
		if m == nil {
			return words, string(s)
		}
		words = append(words, string(slices.Concat(m[1:]...)))
		s = s[len(m[0]):]
	}
}

// options are what may be shown of a figure.
var options = []string{"value", "size", "interval", "n", "verdict", "full"}

// figure is the text of a live figure, in the words of the report: what leads to its page, and what stands behind that. It is false when
// the figure was reported.
func (m *markdown) figure(l *live) (text, more string, of Live, ok bool) {
	if l.raw != "" {
		m.warnf(&m.found, UnknownAction, l.start, l.length, "%s", l.problem).Hint = l.hint
		return l.raw, "", Live{}, true
	}
	if l.problem != "" {
		m.errorf(&m.found, BadFigure, l.start, l.length, "%s", l.problem).Hint = l.hint
		return "", "", Live{}, false
	}
	of, known := m.world.Figures(l.name)
	if !known {
		m.errorf(&m.found, UnknownFigure, l.start, l.length, "no figure is called %q", l.name).Hint = suggest(l.name, m.world.Names, "figures")
		return "", "", Live{}, false
	}
	asked, whole := l.options, slices.Contains(l.options, "full")
	if whole {
		asked = append([]string{"value", "interval", "n"}, slices.DeleteFunc(slices.Clone(asked), func(o string) bool { return o == "full" })...)
	}
	if len(asked) == 0 {
		asked = []string{"value"}
	}
	for _, o := range asked {
		if !slices.Contains(options, o) {
			m.errorf(&m.found, BadFigure, l.start, l.length, "%q is nothing that can be shown of a figure", o).Hint = suggest(o, options, "options")
			return "", "", Live{}, false
		}
		said := m.said(o, of)
		if said == "" && !(whole && slices.Contains([]string{"interval", "n"}, o)) {
			said = m.world.Words.T(without[o])
		}
		switch {
		case said == "":
		case text == "":
			text = said
		case o == "n":
			more += ", " + said
		default:
			more += " " + said
		}
	}
	if of.Value.Missing != report.Present {
		return m.world.Words.Value(of.Value), "", of, true // said once, whatever was asked for
	}
	return text, more, of, true
}

// without are the words for what a figure has not got, where it was asked for by name.
var without = map[string]string{"interval": "commentary.without.interval", "n": "commentary.without.n", "verdict": "commentary.without.verdict"}

// said is one thing about a figure; "" is what it has not got.
func (m *markdown) said(option string, of Live) string {
	p, v := m.world.Words, of.Value
	switch option {
	case "size": // "1,50 point de moins": the words say the sign
		v.Signed = false
		v.Number = max(v.Number, -v.Number)
		return p.Value(v)
	case "interval":
		return p.Interval(v)
	case "n":
		return p.Base(v.N)
	case "verdict":
		if of.Verdict == report.NoVerdict {
			return ""
		}
		return p.T("chart.verdict." + verdictKeys[of.Verdict]) // it stands within a sentence
	}
	return p.Value(v)
}

var verdictKeys = [...]string{"none", "good", "acceptable", "bad", "undecided", "unmeasured", "unbounded"}
