package stats_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// estimator is an exported function of a room of statistics: what of it R has said, and which laws it keeps.
type estimator struct {
	ref  string // NAME of testdata/ref/NAME.R of its room; "" with a reason
	why  string // there is no reference, or there are no laws
	laws []law
}

// referred is a function with figures of R and laws of its rows.
func referred(ref string, laws ...law) estimator { return estimator{ref: ref, laws: laws} }

// formula is a function with figures of R, of counts or parameters and not of rows.
func formula(ref string) estimator {
	return estimator{ref: ref, why: "of counts or parameters, not of rows"}
}

// exempt is a function without figures of R or laws, for a reason.
func exempt(why string) estimator { return estimator{why: why} }

// rooms are where statistics stand; of words only the files that count.
var rooms = map[string][]string{
	".": nil, "between": nil, "calibrate": nil, "capability": nil, "driver": nil, "factor": nil, "quadrant": nil, "resample": nil, "retention": nil, "series": nil, "survival": nil,
	"../words": {"logodds.go", "pairs.go"},
}

func TestEveryEstimatorIsListedAndNoneIsListedInVain(t *testing.T) {
	found := map[string]bool{}
	for room, only := range rooms {
		for _, name := range exported(t, room, only) {
			found[filepath.Base(filepath.Join("stats", room))+"."+name] = true
		}
	}
	if len(found) < 80 {
		t.Fatalf("only %d functions found", len(found))
	}
	listed := estimators()
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if _, is := listed[name]; !is {
			t.Errorf("%s has no line in the list of estimators: name its figures of R and its laws", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(listed)) {
		if !found[name] {
			t.Errorf("%s is listed and does not exist", name)
		}
	}
}

func TestEveryRoomOfStatisticsIsLookedAt(t *testing.T) {
	folders, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if info, err := os.Stat(f); err != nil || !info.IsDir() || f == "testdata" || f == "rref" {
			continue
		}
		if _, known := rooms[f]; !known {
			t.Errorf("room %s is not looked at", f)
		}
	}
}

func TestEveryEstimatorHasFiguresOfRAndLawsOrAReason(t *testing.T) {
	checked := 0
	for name, e := range estimators() {
		room, _, _ := strings.Cut(name, ".")
		folder := map[string]string{"stats": ".", "words": "../words"}[room]
		if folder == "" {
			folder = room
		}
		if e.ref != "" {
			for _, ending := range []string{".R", ".json"} {
				if _, err := os.Stat(filepath.Join(folder, "testdata/ref", e.ref+ending)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				checked++
			}
		}
		if (e.ref == "" || len(e.laws) == 0) && e.why == "" {
			t.Errorf("%s lacks figures of R or laws, and gives no reason", name)
		}
	}
	if checked < 100 {
		t.Fatalf("%d files", checked)
	}
}

// exported returns the exported functions of a room, and methods as TYPE.METHOD.
func exported(t *testing.T, room string, only []string) []string {
	t.Helper()
	set := token.NewFileSet()
	packages, err := parser.ParseDir(set, room, func(f fs.FileInfo) bool {
		return !strings.HasSuffix(f.Name(), "_test.go") && (only == nil || slices.Contains(only, f.Name()))
	}, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range packages {
		for _, file := range p.Files {
			for _, d := range file.Decls {
				if f, is := d.(*ast.FuncDecl); is && f.Name.IsExported() {
					all = append(all, receiver(f)+f.Name.Name)
				}
			}
		}
	}
	return all
}

// receiver returns "TYPE." of a method, "" of a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, is := of.(*ast.StarExpr); is {
		of = star.X
	}
	return of.(*ast.Ident).Name + "."
}
