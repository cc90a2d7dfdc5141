package house

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// laid writes files into a folder, lays clients/a/report.yaml over its houses, and returns what came out as YAML in order.
func laid(t *testing.T, files map[string]string, profile string) (string, Laid, *form.Decoder) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	d := &form.Decoder{File: filepath.Join(dir, "clients", "a", "report.yaml")}
	root := d.Parse([]byte(files["clients/a/report.yaml"]))
	l := Lay(d, root, filepath.Join(dir, "clients", "a"), profile)
	out, err := yaml.Marshal(l.Root)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), l, d
}

func TestGroupsAreMergedAndListsReplaced(t *testing.T) {
	got, l, d := laid(t, map[string]string{
		"house.yaml":            "extends: shared/base.yaml\nprivacy: {customers: 8, staff: 12}\npages: [overview, gap5]\nbrand: {logo: mark.svg, footer: House}\n",
		"shared/base.yaml":      "locale: fr\nprivacy: {customers: 5, verbatim: 20}\ntexts: words/fr.yaml\noutputs: {dir: out}\ntheme: sober\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\ncompany: {name: A}\nprivacy: {staff: 15}\npages: [overview]\nbrand: {logo: own.svg}\n",
	}, "")
	if len(d.Diags) > 0 {
		t.Fatal(d.Diags)
	}
	want := "locale: fr\nprivacy: {verbatim: 20, customers: 8, staff: 15}\ntexts: ../../shared/words/fr.yaml\noutputs: {dir: out}\ntheme: sober\nbrand: {footer: House, logo: own.svg}\ncompany: {name: A}\npages: [overview]\n"
	if got != want {
		t.Errorf("laid:\n%swant:\n%s", got, want)
	}
	if strings.Join(l.Files, " ") != "../../house.yaml ../../shared/base.yaml" {
		t.Errorf("files %q", l.Files)
	}
}

func TestPathsStartFromTheFileThatSaysThem(t *testing.T) {
	got, _, _ := laid(t, map[string]string{
		"house/house.yaml":      "theme: look\ncommentary: notes\nhistory: past.jsonl\nsources: [{file: shared.xlsx}]\nbrand: {consultant: {logo: {light: l.svg}}}\nprofiles: {draft: {texts: draft.yaml}}\n",
		"house/look/theme.yaml": "extends: bright\n",
		"clients/a/report.yaml": "extends: ../../house/house.yaml\n",
	}, "draft")
	for _, want := range []string{"theme: ../../house/look", "commentary: ../../house/notes", "history: past.jsonl", "file: ../../house/shared.xlsx", "light: ../../house/l.svg", "texts: ../../house/draft.yaml"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestAProfileLiesOverAll(t *testing.T) {
	files := map[string]string{
		"house.yaml":            "profile: draft\nprofiles:\n  draft: {brand: {footer: Draft}}\n  final: {brand: {footer: Final}, locale: de}\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\nbrand: {footer: A, accent: \"#112233\"}\n",
	}
	for asked, want := range map[string]string{"": "footer: Draft", "draft": "footer: Draft", "final": "footer: Final"} {
		got, l, d := laid(t, files, asked)
		if !strings.Contains(got, want) || !strings.Contains(got, "#112233") || strings.Contains(got, "profile") || l.Profile == "" || len(d.Diags) > 0 {
			t.Errorf("%q: %s, %v", asked, got, d.Diags)
		}
	}
	if _, l, d := laid(t, files, "finel"); len(d.Diags) != 1 || d.Diags[0].Code != BadProfile || l.Profile != "" {
		t.Errorf("an unknown profile: %v", d.Diags)
	}
}

func TestFindingsStandInTheFileThatSaysThem(t *testing.T) {
	_, l, d := laid(t, map[string]string{
		"house.yaml":            "# the house\nprivacy: {customers: few}\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\nprivacy: {staff: 15}\n",
	}, "")
	bad := value(value(l.Root, "privacy"), "customers")
	found := d.Errorf(bad, "E0103", "wrong")
	if found.Place.File != filepath.Join(filepath.Dir(d.File), "../../house.yaml") || found.Place.Line != 2 || found.Excerpt != "privacy: {customers: few}" {
		t.Errorf("%+v", found)
	}
	own := d.Errorf(value(value(l.Root, "privacy"), "staff"), "E0103", "wrong")
	if filepath.Base(own.Place.File) != "report.yaml" || own.Excerpt != "privacy: {staff: 15}" {
		t.Errorf("%+v", own)
	}
}

func TestWhatMergeKeysBringInCountsAsGiven(t *testing.T) {
	got, l, d := laid(t, map[string]string{
		"house.yaml":            "brand: {footer: House}\nlocale: en\nprofiles:\n  draft: &draft {locale: fr, brand: &look {footer: Draft}}\n  final: {<<: *draft, brand: {<<: [*look], disclaimer: Final}}\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\n",
	}, "final")
	if want := "{brand: {disclaimer: Final, footer: Draft}, locale: fr}\n"; got != want || len(d.Diags) > 0 {
		t.Errorf("laid:\n%swant:\n%s%v", got, want, d.Diags)
	}
	if len(l.Others) != 1 || l.Others[0].Name != "draft" {
		t.Errorf("others %+v", l.Others)
	}
}

func TestAPathThatAnAliasRepeatsIsMovedOnce(t *testing.T) {
	got, _, _ := laid(t, map[string]string{
		"house.yaml":            "brand: {logo: &mark mark.svg, consultant: {logo: *mark}}\nprofiles: {draft: &draft {texts: d.yaml}, final: *draft}\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\n",
	}, "final")
	for _, want := range []string{"logo: &mark ../../mark.svg", "texts: ../../d.yaml"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestKeysOfThisRoomThatAreGivenTwiceAreTold(t *testing.T) {
	_, _, d := laid(t, map[string]string{
		"house.yaml":            "profiles: {draft: {}, draft: {}}\nextends: a.yaml\nextends: b.yaml\n",
		"a.yaml":                "locale: fr\n",
		"clients/a/report.yaml": "extends: ../../house.yaml\nprofile: draft\nprofile: draft\n",
	}, "")
	n := 0
	for _, found := range d.Diags {
		if found.Code == form.KeyTwice {
			n++
		}
	}
	if n != 3 || len(d.Diags) != 3 {
		t.Errorf("found %v", d.Diags)
	}
}
