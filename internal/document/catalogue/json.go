package catalogue

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// parseJSON reads an object of texts as the nodes that YAML would give, so that both are checked alike. YAML cannot read all of JSON itself:
// "\ud83d\ude00" is no text to it.
func parseJSON(b []byte) (root, at *yaml.Node, err error) {
	r := json.NewDecoder(bytes.NewReader(b))
	r.UseNumber()
	place := func(from int64) *yaml.Node {
		before := b[:min(int(from), len(b))]
		line := bytes.LastIndexByte(before, '\n') + 1
		return &yaml.Node{Kind: yaml.ScalarNode, Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(before[line:]) + 1}
	}
	next := func() (json.Token, *yaml.Node, error) {
		from := r.InputOffset()
		for from < int64(len(b)) && strings.IndexByte(" \t\r\n,:", b[from]) >= 0 {
			from++
		}
		n := place(from)
		t, err := r.Token()
		if err != nil {
			if slip, is := errors.AsType[*json.SyntaxError](err); is {
				n = place(max(0, slip.Offset-1))
			}
			return nil, n, fmt.Errorf("this is no JSON: %s", slipOf(err))
		}
		return t, n, nil
	}
	_, root, err = next()
	if err != nil {
		return nil, root, err
	}
	root.Kind = yaml.MappingNode
	for r.More() {
		t, key, err := next()
		if err != nil {
			return nil, key, err
		}
		key.Value, key.Tag, key.Style = fmt.Sprint(t), "!!str", yaml.DoubleQuotedStyle
		t, value, err := next()
		if err != nil {
			return nil, value, err
		}
		if err := scalar(value, t); err != nil {
			return nil, value, err
		}
		root.Content = append(root.Content, key, value)
	}
	if _, at, err := next(); err != nil {
		return nil, at, err
	}
	if _, at, err := next(); err == nil {
		return nil, at, errors.New("this is no JSON: something stands after the last brace")
	}
	return root, root, nil
}

func scalar(n *yaml.Node, t json.Token) error {
	switch t := t.(type) {
	case string:
		n.Value, n.Tag, n.Style = t, "!!str", yaml.DoubleQuotedStyle
	case json.Number:
		n.Value, n.Tag = t.String(), "!!float"
	case bool:
		n.Value, n.Tag = fmt.Sprint(t), "!!bool"
	case nil:
		n.Value, n.Tag = "null", "!!null"
	default:
		return errors.New("a text is wanted here, not a list or a group")
	}
	return nil
}

func slipOf(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "it ends before its last brace"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}
