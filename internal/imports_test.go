// Package internal_test holds the house rules: who may import whom, and how large a room may grow.
package internal_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// room is what a package may import: rooms of ours, and libraries that only it may use.
type room struct {
	ours      []string
	libraries []string
}

// page is what a page is made of; the families of pages do not know each other.
var page = []string{"internal/config", "internal/intake/drift", "internal/intake/quality", "internal/intake/survey", "internal/measure/result", "internal/document/report", "internal/document/i18n"}

// measuring is what a family of analyses is made of. What two families need stands in study or comes in as a value; they know each other
// only where a line says so, and one way.
var measuring = []string{"internal/config", "internal/intake/survey", "internal/measure/result", "internal/measure/stats", "internal/measure/study"}

// rules is ARCHITECTURE.md's table of rooms; a package without a line here has no place in the house.
var rules = map[string]room{
	"cmd/ecart":                 {ours: []string{"internal/cli"}},
	"internal/cli/ask":          {ours: []string{"internal/app/begin", "internal/cli/screen"}},
	"internal/cli/mistyped":     {ours: []string{"internal/diag"}, libraries: []string{"github.com/spf13/cobra", "github.com/spf13/pflag"}},
	"internal/cli/progress":     {ours: []string{"internal/cli/screen"}},
	"internal/cli/screen":       {ours: []string{"internal/app/inspect", "internal/diag"}},
	"internal/app/beside":       {ours: []string{"internal/config", "internal/diag", "internal/document/compose", "internal/document/report", "internal/draw/logo", "internal/draw/picture", "internal/draw/theme", "internal/publish/pdf"}},
	"internal/app/begin":        {ours: []string{"internal/app/beside", "internal/app/inspect", "internal/app/misuse", "internal/config", "internal/config/builtin", "internal/config/keys", "internal/config/scaffold", "internal/diag", "internal/document/catalogue", "internal/document/i18n", "internal/intake/codebook", "internal/intake/draft", "internal/intake/draft/asked", "internal/intake/export", "internal/intake/sheet", "internal/publish/output", "internal/publish/workbook/questionnaire", "samples"}},
	"internal/app/misuse":       {},
	"internal/app/inspect":      {ours: []string{"internal/diag", "internal/intake/draft", "internal/intake/export", "internal/intake/personal", "internal/intake/profile", "internal/intake/sheet", "internal/intake/table", "internal/app/beside", "internal/publish/data/jsonfile"}},
	"internal/serve":            {ours: []string{"internal/app", "internal/diag"}, libraries: []string{"golang.org/x/net"}},
	"internal/cli":              {ours: []string{"internal/serve", "internal/app", "internal/app/begin", "internal/app/inspect", "internal/app/misuse", "internal/cache", "internal/batch", "internal/cli/ask", "internal/cli/mistyped", "internal/cli/progress", "internal/cli/screen", "internal/publish/shelf", "internal/publish/verify", "internal/diag", "internal/diag/format", "internal/config"}, libraries: []string{"github.com/spf13/cobra", "golang.org/x/term"}},
	"internal/batch":            {ours: []string{"internal/app", "internal/diag", "internal/document/i18n", "internal/draw/theme", "internal/publish/output", "internal/publish/shelf", "internal/together"}},
	"internal/publish/shelf":    {ours: []string{"internal/document/i18n", "internal/draw/theme", "internal/publish/data/jsonfile", "internal/publish/output"}},
	"internal/publish/editions": {ours: []string{"internal/diag", "internal/document/compose/kept", "internal/document/i18n", "internal/document/report", "internal/draw/theme", "internal/measure/figure", "internal/publish/output", "internal/publish/site"}},
	"internal/app": {ours: []string{
		"internal/cache", "internal/app/beside", "internal/app/inspect", "internal/app/misuse", "internal/diag", "internal/config", "internal/config/keys", "internal/intake/quality", "internal/intake/sheet", "internal/intake/table", "internal/intake/survey", "internal/measure/analysis", "internal/measure/figure", "internal/measure/gate", "internal/measure/memo", "internal/measure/result",
		"internal/config/builtin", "internal/document/report", "internal/document/i18n", "internal/document/catalogue", "internal/document/compose", "internal/draw/theme",
		"internal/publish/site", "internal/publish/single", "internal/publish/pdf", "internal/publish/editions", "internal/publish/workbook", "internal/publish/workbook/annotate", "internal/publish/data", "internal/publish/data/jsonfile", "internal/publish/history", "internal/publish/output", "internal/publish/shelf", "internal/publish/verify", "internal/together"}},
	"internal/diag":                     {},
	"internal/diag/format":              {ours: []string{"internal/diag"}},
	"internal/diag/diagtest":            {ours: []string{"internal/diag", "internal/golden"}}, // of tests
	"internal/late":                     {},
	"internal/together":                 {},
	"internal/golden":                   {}, // of tests
	"internal/config":                   {ours: []string{"internal/diag"}},
	"internal/config/builtin":           {ours: []string{"internal/config"}},
	"internal/config/form":              {ours: []string{"internal/diag", "internal/late"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/config/target":            {ours: []string{"internal/config", "internal/config/form", "internal/diag"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/config/columns":           {ours: []string{"internal/config", "internal/config/form", "internal/config/target", "internal/diag"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/config/house":             {ours: []string{"internal/config/form", "internal/diag"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/config/look":              {ours: []string{"internal/config", "internal/config/form", "internal/diag"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/config/keys":              {ours: []string{"internal/config", "internal/config/builtin", "internal/config/columns", "internal/config/form", "internal/config/house", "internal/config/look", "internal/config/target", "internal/diag"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/intake/table":             {ours: []string{"internal/diag"}, libraries: []string{"golang.org/x/text"}},
	"internal/intake/table/tabletest":   {ours: []string{"internal/intake/table"}}, // of tests
	"internal/intake/delimited":         {libraries: []string{"golang.org/x/text"}},
	"internal/intake/parts":             {ours: []string{"internal/intake/xmlpart"}, libraries: []string{"github.com/klauspost/compress"}},
	"internal/intake/sheet":             {ours: []string{"internal/diag", "internal/intake/delimited", "internal/intake/parts", "internal/intake/personal", "internal/intake/table", "internal/intake/xmlpart"}, libraries: []string{"golang.org/x/text"}},
	"internal/intake/xmlpart":           {},
	"internal/intake/personal":          {ours: []string{"internal/intake/table", "internal/late"}, libraries: []string{"golang.org/x/text"}},
	"internal/intake/sheet/trial":       {}, // of tests
	"internal/intake/profile":           {ours: []string{"internal/intake/personal", "internal/intake/table", "internal/together"}},
	"internal/intake/export/page":       {ours: []string{"internal/intake/sheet", "internal/intake/table"}},
	"internal/intake/export":            {ours: []string{"internal/diag", "internal/intake/export/page", "internal/intake/personal", "internal/intake/sheet", "internal/intake/table", "internal/late"}},
	"internal/intake/answer":            {ours: []string{"internal/diag", "internal/config", "internal/intake/personal", "internal/intake/table"}, libraries: []string{"golang.org/x/text"}},
	"internal/intake/binding":           {ours: []string{"internal/diag", "internal/config", "internal/intake/table"}},
	"internal/intake/frame":             {ours: []string{"internal/intake/answer"}},
	"internal/intake/ledger":            {ours: []string{"internal/diag", "internal/intake/answer", "internal/intake/table"}},
	"internal/intake/survey":            {ours: []string{"internal/diag", "internal/config", "internal/intake/answer", "internal/intake/binding", "internal/intake/frame", "internal/intake/grouping", "internal/intake/ledger", "internal/intake/personal", "internal/intake/table", "internal/intake/telling", "internal/intake/ticket", "internal/intake/wave", "internal/together"}},
	"internal/intake/telling":           {ours: []string{"internal/diag", "internal/intake/answer", "internal/intake/personal"}},
	"internal/intake/wave":              {ours: []string{"internal/diag", "internal/config", "internal/intake/answer", "internal/intake/grouping", "internal/intake/table"}},
	"internal/intake/grouping":          {ours: []string{"internal/diag", "internal/intake/answer", "internal/intake/table"}},
	"internal/intake/ticket":            {},
	"internal/intake/codebook":          {ours: []string{"internal/diag", "internal/intake/sheet", "internal/intake/table"}},
	"internal/intake/drift":             {ours: []string{"internal/diag", "internal/config", "internal/intake/grouping", "internal/intake/personal", "internal/intake/survey", "internal/intake/table"}},
	"internal/intake/quality":           {ours: []string{"internal/diag", "internal/config", "internal/intake/drift", "internal/intake/personal", "internal/intake/survey", "internal/intake/table", "internal/together"}},
	"internal/measure/stats":            {libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/between":    {ours: []string{"internal/measure/stats"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/retention":  {},
	"internal/measure/stats/calibrate":  {ours: []string{"internal/measure/stats"}},
	"internal/measure/stats/series":     {ours: []string{"internal/measure/stats"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/resample":   {ours: []string{"internal/measure/stats", "internal/together"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/rref":       {}, // of tests
	"internal/measure/stats/capability": {ours: []string{"internal/measure/stats"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/driver":     {ours: []string{"internal/measure/memo", "internal/measure/stats/resample"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/factor":     {ours: []string{"internal/measure/stats"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/stats/quadrant":   {ours: []string{"internal/measure/stats", "internal/measure/stats/resample"}},
	"internal/measure/stats/survival":   {ours: []string{"internal/measure/stats"}, libraries: []string{"gonum.org/v1/gonum"}},
	"internal/measure/words":            {ours: []string{"internal/intake/personal", "internal/late"}, libraries: []string{"github.com/kljensen/snowball", "golang.org/x/text", "gonum.org/v1/gonum"}},
	"internal/measure/guard":            {ours: []string{"internal/measure/memo"}},
	"internal/measure/memo":             {},
	"internal/measure/result":           {ours: []string{"internal/config", "internal/intake/survey"}},
	"internal/measure/figure":           {ours: []string{"internal/config", "internal/measure/result"}, libraries: []string{"golang.org/x/text"}},
	"internal/measure/gate":             {ours: []string{"internal/diag", "internal/measure/figure", "internal/measure/result"}},
	"internal/measure/study":            {ours: []string{"internal/config", "internal/intake/survey", "internal/measure/memo", "internal/measure/result", "internal/measure/stats", "internal/measure/stats/calibrate", "internal/measure/stats/series"}},
	"internal/measure/analysis": {ours: append([]string{
		"internal/measure/analysis/comment", "internal/measure/analysis/consistency", "internal/measure/analysis/economy", "internal/measure/analysis/gap", "internal/measure/analysis/group", "internal/measure/analysis/local", "internal/measure/analysis/loyalty", "internal/measure/analysis/past", "internal/measure/analysis/people", "internal/measure/analysis/plan", "internal/measure/analysis/priority",
		"internal/measure/analysis/process", "internal/measure/analysis/sign", "internal/measure/analysis/slice", "internal/measure/analysis/standard", "internal/measure/analysis/trend", "internal/measure/memo", "internal/together"}, measuring...)},
	"internal/measure/analysis/consistency": {ours: append([]string{
		"internal/measure/analysis/group", "internal/measure/analysis/loyalty", "internal/measure/stats/between"}, measuring...)}, // what groups show
	"internal/measure/analysis/comment":  {ours: append([]string{"internal/measure/memo", "internal/measure/words"}, measuring...)},
	"internal/measure/analysis/economy":  {ours: append([]string{"internal/measure/stats/retention"}, measuring...)},
	"internal/measure/analysis/fixture":  {ours: []string{"internal/config", "internal/intake/survey", "internal/measure/result"}}, // of tests
	"internal/measure/analysis/gap":      {ours: append([]string{"internal/measure/stats/factor", "internal/measure/stats/resample"}, measuring...)},
	"internal/measure/analysis/group":    {ours: append([]string{"internal/measure/analysis/loyalty", "internal/measure/guard"}, measuring...)}, // its figures by group
	"internal/measure/analysis/priority": {ours: append([]string{"internal/measure/memo", "internal/measure/stats/driver", "internal/measure/stats/quadrant"}, measuring...)},
	"internal/measure/analysis/local":    {ours: append([]string{"internal/measure/analysis/loyalty", "internal/measure/analysis/trend"}, measuring...)}, // its figures over time
	"internal/measure/analysis/loyalty":  {ours: measuring},
	"internal/measure/analysis/people":   {ours: append([]string{"internal/measure/analysis/loyalty", "internal/measure/analysis/priority"}, measuring...)}, // its figures of key customers
	"internal/measure/analysis/process":  {ours: measuring},
	"internal/measure/analysis/sign":     {ours: append([]string{"internal/measure/analysis/loyalty"}, measuring...)}, // its figures are signs
	"internal/measure/analysis/standard": {ours: append([]string{
		"internal/measure/memo", "internal/measure/stats/capability", "internal/measure/stats/resample", "internal/measure/stats/series", "internal/measure/stats/survival", "internal/measure/words"}, measuring...)},
	"internal/measure/analysis/past":      {ours: append([]string{"internal/measure/analysis/loyalty"}, measuring...)},
	"internal/measure/analysis/plan":      {ours: append([]string{"internal/measure/analysis/past", "internal/measure/analysis/sign", "internal/measure/analysis/standard"}, measuring...)},    // their figures are what actions are to change
	"internal/measure/analysis/slice":     {ours: append([]string{"internal/measure/analysis/loyalty", "internal/measure/guard", "internal/measure/memo", "internal/together"}, measuring...)}, // its figures by slice
	"internal/measure/analysis/trend":     {ours: append([]string{"internal/measure/stats/series"}, measuring...)},
	"internal/document/report":            {},
	"internal/document/report/reporttest": {ours: []string{"internal/document/report"}}, // of tests
	"internal/document/i18n":              {ours: []string{"internal/document/report", "internal/together"}, libraries: []string{"golang.org/x/text"}},
	"internal/document/catalogue":         {ours: []string{"internal/config/builtin", "internal/config/form", "internal/diag", "internal/document/i18n"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/document/wording":           {ours: page},
	"internal/document/compose": {
		ours: append([]string{"internal/diag", "internal/document/wording", "internal/measure/figure", "internal/together", "internal/document/compose/commentary",
			"internal/document/compose/about", "internal/document/compose/explore", "internal/document/compose/gaps", "internal/document/compose/people", "internal/document/compose/places",
			"internal/document/compose/plan", "internal/document/compose/signs", "internal/document/compose/standards", "internal/document/compose/work"}, page...)},
	"internal/document/compose/commentary":  {ours: []string{"internal/config/form", "internal/diag", "internal/document/i18n", "internal/document/report"}, libraries: []string{"github.com/yuin/goldmark"}},
	"internal/document/compose/composetest": {ours: []string{"internal/config", "internal/intake/drift", "internal/intake/quality", "internal/intake/survey", "internal/measure/result", "internal/document/i18n"}}, // of tests
	"internal/document/compose/kept":        {ours: []string{"internal/document/i18n", "internal/document/report", "internal/document/wording"}},
	"internal/document/compose/about":       {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/explore":     {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/gaps":        {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/people":      {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/places":      {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/plan":        {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/signs":       {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/standards":   {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/document/compose/work":        {ours: append([]string{"internal/document/wording"}, page...)},
	"internal/draw/theme":                   {ours: []string{"internal/diag", "themes", "internal/late"}, libraries: []string{"gopkg.in/yaml.v3"}},
	"internal/draw/picture":                 {ours: []string{"internal/document/report"}},
	"internal/draw/scene":                   {libraries: []string{"golang.org/x/image"}},
	"internal/draw/logo":                    {ours: []string{"internal/draw/scene"}, libraries: []string{"golang.org/x/image"}},
	"internal/draw/meaning":                 {ours: []string{"internal/document/report"}},
	"internal/draw/plot":                    {ours: []string{"internal/draw/meaning", "internal/document/report", "internal/document/i18n", "internal/draw/theme", "internal/draw/scene", "internal/draw/plot/drawing", "internal/draw/plot/model"}},
	"internal/draw/plot/drawing":            {ours: []string{"internal/draw/meaning", "internal/document/report", "internal/document/i18n", "internal/draw/scene"}},
	"internal/draw/plot/model":              {ours: []string{"internal/draw/meaning", "internal/document/report", "internal/document/i18n", "internal/draw/scene", "internal/draw/plot/drawing"}},
	"internal/draw/echarts":                 {ours: []string{"internal/draw/meaning", "internal/document/report", "internal/document/i18n", "internal/draw/theme"}, libraries: []string{"github.com/go-echarts/go-echarts"}},
	"internal/publish/site": {ours: []string{
		"internal/diag", "internal/document/report", "internal/document/i18n", "internal/draw/theme", "internal/draw/scene", "internal/draw/plot", "internal/draw/echarts", "internal/publish/terms", "internal/together", "internal/publish/output"}},
	"internal/publish/terms":  {libraries: []string{"golang.org/x/net"}},
	"internal/publish/verify": {ours: []string{"internal/publish/output", "internal/together"}, libraries: []string{"golang.org/x/net"}},
	"internal/publish/single": {ours: []string{"internal/publish/output"}, libraries: []string{"golang.org/x/net"}},
	"internal/publish/pdf": {
		ours: []string{"internal/document/report", "internal/document/i18n", "internal/draw/theme", "internal/draw/scene", "internal/draw/plot", "internal/draw/logo",
			"internal/publish/output", "internal/publish/pdf/lay", "internal/publish/pdf/press", "internal/publish/pdf/typeset"}},
	"internal/publish/pdf/typeset": {ours: []string{"internal/document/report", "internal/draw/scene", "internal/publish/pdf/lay"}, libraries: []string{"golang.org/x/text"}},
	"internal/publish/pdf/lay":     {ours: []string{"internal/draw/scene"}},
	"internal/publish/pdf/press": {ours: []string{"internal/draw/theme", "internal/draw/scene", "internal/publish/pdf/lay"},
		libraries: []string{"github.com/klauspost/compress", "github.com/johnfercher", "github.com/phpdave11/gofpdf"}},
	"internal/publish/pdf/proofread":     {ours: []string{"internal/draw/scene", "internal/publish/pdf/lay", "internal/publish/pdf/press"}}, // of tests
	"internal/publish/workbook/annotate": {ours: []string{"internal/diag", "internal/publish/workbook"}, libraries: []string{"github.com/xuri/excelize"}},
	"internal/publish/workbook": {
		ours:      []string{"internal/diag", "internal/intake/table", "internal/document/report", "internal/measure/result", "internal/document/i18n", "internal/publish/output", "internal/publish/workbook/meant"},
		libraries: []string{"github.com/xuri/excelize"}},
	"internal/publish/workbook/meant":         {ours: []string{"internal/document/report", "internal/document/i18n"}},
	"internal/publish/workbook/questionnaire": {ours: []string{"internal/document/i18n", "internal/publish/output", "internal/publish/workbook"}},
	"internal/publish/data":                   {ours: []string{"internal/config", "internal/diag", "internal/measure/result", "internal/intake/drift", "internal/intake/quality", "internal/intake/survey", "internal/publish/data/jsonfile", "internal/publish/data/methods", "internal/publish/data/standards", "internal/publish/data/value", "internal/publish/output"}},
	"internal/publish/data/value":             {ours: []string{"internal/config", "internal/measure/result", "internal/publish/data/jsonfile"}},
	"internal/publish/data/standards":         {ours: []string{"internal/config", "internal/measure/result", "internal/publish/data/value"}},
	"internal/publish/data/jsonfile":          {},
	"internal/publish/data/methods":           {ours: []string{"internal/measure/result"}},
	"internal/publish/durable":                {},
	"internal/cache":                          {ours: []string{"internal/together"}, libraries: []string{"github.com/fxamacker/cbor", "github.com/klauspost/compress"}},
	"internal/publish/history":                {ours: []string{"internal/publish/durable", "internal/diag", "internal/measure/result", "internal/publish/data/jsonfile"}},
	"internal/publish/output":                 {ours: []string{"internal/publish/data/jsonfile", "internal/publish/durable", "internal/diag", "internal/together"}, libraries: []string{"golang.org/x/sys"}},
	"internal/publish/trial/access":           {},                                                                                                                                                                                                  // of tests
	"internal/publish/trial/gallery":          {},                                                                                                                                                                                                  // of tests
	"internal/publish/trial/browser":          {ours: []string{"internal/app", "internal/diag", "internal/document/i18n", "internal/draw/theme", "internal/publish/output", "internal/publish/shelf"}, libraries: []string{"github.com/chromedp"}}, // of tests
	"internal/publish/trial/reading":          {},                                                                                                                                                                                                  // of tests
	"internal/proof":                          {libraries: []string{"gonum.org/v1/gonum", "gopkg.in/yaml.v3"}},                                                                                                                                     // of tests
	"internal/intake/draft":                   {ours: []string{"internal/config", "internal/config/builtin", "internal/intake/draft/asked", "internal/intake/draft/battery", "internal/intake/export", "internal/intake/profile"}},
	"internal/intake/draft/battery":           {ours: []string{"internal/intake/draft/asked", "internal/late"}},
	"internal/intake/draft/asked":             {ours: []string{"internal/intake/codebook", "internal/intake/export", "internal/intake/personal", "internal/intake/profile", "internal/intake/table", "internal/late"}, libraries: []string{"golang.org/x/text"}},
	"internal/config/scaffold":                {ours: []string{"internal/intake/draft", "internal/intake/export"}},
	"themes":                                  {},
	"samples":                                 {},
	"samples/generate":                        {ours: []string{"internal/publish/workbook", "internal/config", "internal/config/keys", "samples"}},
}

func TestEveryPackageImportsOnlyWhatItsRoomMay(t *testing.T) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,Standard", "ecart/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(p.ImportPath, "ecart/")
		if name == "internal" {
			continue
		}
		seen++
		rule, known := rules[name]
		if !known {
			t.Errorf("package %s has no line in the table of rooms", name)
			continue
		}
		for _, i := range p.Imports {
			if why := rule.refuses(i); why != "" {
				t.Errorf("%s imports %s: %s", name, i, why)
			}
		}
	}
	if seen < len(rules) {
		t.Errorf("the table names %d packages, go list found %d", len(rules), seen)
	}
}

// refuses says why a room may not import a package, or "" when it may.
func (r room) refuses(path string) string {
	if ours, is := strings.CutPrefix(path, "ecart/"); is {
		if slices.Contains(r.ours, ours) {
			return ""
		}
		return "that room is not open to it"
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return ""
	}
	for _, l := range r.libraries {
		if path == l || strings.HasPrefix(path, l+"/") {
			return ""
		}
	}
	return "the library belongs to another room"
}

// talkers are the packages of the standard library that reach a network.
var talkers = []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}

// listeners may import them. Only serve opens a socket, on this machine alone. Of the others none is asked to: what they use is held below, and a test
// of cli runs the program where the kernel gives no socket.
var listeners = map[string]string{
	"ecart/internal/serve":                           "a preview on 127.0.0.1",
	"ecart/internal/intake/personal":                 "net.ParseMAC alone",
	"github.com/google/uuid":                         "maroto's; the machine's address, for ids that nobody makes",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/primitives": "maroto's; pictures by address, in forms that nobody makes",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/sign":       "maroto's; certificates of signatures that nobody checks",
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/validate":   "maroto's; links in documents that nobody validates",
}

func TestNothingThatABuildReachesTalksToANetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Standard", "ecart/internal/app", "ecart/internal/batch").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	decoder, seen := json.NewDecoder(bytes.NewReader(out)), 0
	for {
		var p struct {
			ImportPath string
			Imports    []string
			Standard   bool
		}
		if err := decoder.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if seen++; p.Standard {
			continue
		}
		if p.ImportPath == "ecart/internal/serve" {
			t.Error("a build reaches serve")
		}
		for _, i := range p.Imports {
			if slices.Contains(talkers, i) && listeners[p.ImportPath] == "" {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d packages were looked at", seen)
	}
	used := regexp.MustCompile(`\bnet\.\w+`)
	files, err := filepath.Glob("intake/personal/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of intake/personal: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range used.FindAllString(string(text), -1) {
			if name != "net.ParseMAC" {
				t.Errorf("%s uses %s", file, name)
			}
		}
	}
}

// mostLines is how many lines of Go a room may have without its tests: more than that nobody knows by heart.
const mostLines = 2500

func TestNoRoomIsTooLargeToKnow(t *testing.T) {
	for name := range rules {
		if n := linesOf(t, filepath.Join("..", name)); n > mostLines {
			t.Errorf("%s has %d lines of Go without tests, more than %d: give a part that knows nothing of the rest a room of its own, named after what it holds", name, n, mostLines)
		}
	}
}

// linesOf counts the lines of a folder's Go files, tests aside.
func linesOf(t *testing.T, folder string) int {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s: %v", folder, err)
	}
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		n += bytes.Count(text, []byte("\n"))
	}
	return n
}

func TestEveryRoomIsToldInTheTableOfTheArchitecture(t *testing.T) {
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if first, _, row := strings.Cut(strings.TrimPrefix(line, "| "), " |"); row {
			for _, name := range strings.Split(first, ", ") {
				told[strings.TrimPrefix(strings.Trim(name, "`"), "internal/")] = true
			}
		}
	}
	for name := range rules {
		if short := strings.TrimPrefix(name, "internal/"); !told[short] && name != "samples/generate" { // told with the samples
			t.Errorf("ARCHITECTURE.md has no row for `%s` in its table of rooms", short)
		}
	}
}
