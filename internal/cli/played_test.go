//go:build linux

package cli

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// These tests play the files of init --server as their servers do: the same shell, the same variables, over three clients of which one is broken.

// served is a folder with a program, clients and an output made in one run, by which what a server makes is judged.
func served(t *testing.T) string {
	t.Helper()
	dir := inMemory(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(dir, "bin/ecart")); err != nil {
		t.Fatal(err)
	}
	for _, client := range []string{"anna", "cora"} {
		small(t, filepath.Join(dir, "clients", client))
	}
	write(t, filepath.Join(dir, "clients/dora/report.yaml"), "compny: {name: A}\n")
	if code, told := ran(t, ecart(t, dir, 0, "build", "clients/*/report.yaml", "--out", "once")); code != exitConfig {
		t.Fatalf("exit %d: %s", code, told)
	}
	return dir
}

// inMemory is a folder in memory where the system has such: dozens of runs would wait for the disk.
func inMemory(t *testing.T) string {
	t.Helper()
	above, err := os.MkdirTemp("/dev/shm", "ecart-served-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(above) })
	dir := filepath.Join(above, "served") // its cache stands beside it
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// play runs a script of a server and asserts how it ends.
func play(t *testing.T, dir, shell, script string, want int, variables ...string) {
	t.Helper()
	if out, err := exec.Command(shell, "-n", "-c", script).CombinedOutput(); err != nil {
		t.Errorf("%s does not take it: %v: %s\n%s", shell, err, out, script)
	}
	cmd := exec.Command(shell, "-e", "-c", script)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), append(variables, "SOURCE_DATE_EPOCH=0", "XDG_CACHE_HOME="+dir+".cache")...)
	if code, told := ran(t, cmd); code != want {
		t.Errorf("exit %d, want %d:\n%s\n%s", code, want, script, told)
	}
}

// asOnce asserts that the reports are those of one run, byte for byte.
func asOnce(t *testing.T, dir, out string) {
	t.Helper()
	once, got := held(t, filepath.Join(dir, "once")), held(t, filepath.Join(dir, out))
	if len(once) < 10 || !maps.Equal(once, got) {
		t.Errorf("%d files, and %d of one run: they are not the same", len(got), len(once))
	}
}

// at is a value of a document by its keys.
func at[T any](t *testing.T, doc any, keys ...any) T {
	t.Helper()
	for _, key := range keys {
		switch k := key.(type) {
		case string:
			inner, is := doc.(map[string]any)
			if !is || inner[k] == nil {
				t.Fatalf("there is no %v", keys)
			}
			doc = inner[k]
		case int:
			doc = doc.([]any)[k]
		}
	}
	value, is := doc.(T)
	if !is {
		t.Fatalf("%v is a %T", keys, doc)
	}
	return value
}

// scriptsOf are the scripts of a job of GitHub.
func scriptsOf(t *testing.T, workflow any, job string) []string {
	t.Helper()
	var all []string
	for _, step := range at[[]any](t, workflow, "jobs", job, "steps") {
		if script, is := step.(map[string]any)["run"].(string); is {
			all = append(all, script)
		}
	}
	return all
}

func TestTheWorkflowOfGitHubMakesTheReports(t *testing.T) {
	dir := served(t)
	workflow := documentsOf(t, serverFile(t, "github.yml"))[0]
	check, build, merge := scriptsOf(t, workflow, "check"), scriptsOf(t, workflow, "build"), scriptsOf(t, workflow, "merge")
	if len(check) != 1 || len(build) != 1 || len(merge) != 2 {
		t.Fatalf("the scripts are %q, %q, %q", check, build, merge)
	}
	play(t, dir, "bash", check[0], 1)
	for _, shard := range at[[]any](t, workflow, "jobs", "build", "strategy", "matrix", "shard") {
		script := strings.ReplaceAll(build[0], "${{ matrix.shard }}", fmt.Sprint(shard))
		code, told := shardRan(t, dir, "bash", script)
		if code != 0 && code != exitConfig {
			t.Errorf("shard %v: exit %d: %s", shard, code, told)
		}
	}
	play(t, dir, "bash", merge[0], exitConfig)
	play(t, dir, "bash", merge[1], 0)
	asOnce(t, dir, "reports")
}

// shardRan runs the script of one shard, whose client may be the broken one.
func shardRan(t *testing.T, dir, shell, script string, variables ...string) (int, string) {
	t.Helper()
	cmd := exec.Command(shell, "-e", "-c", script)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), append(variables, "SOURCE_DATE_EPOCH=0", "XDG_CACHE_HOME="+dir+".cache")...)
	return ran(t, cmd)
}

func TestThePipelineOfGitLabMakesTheReports(t *testing.T) {
	dir := served(t)
	pipeline := documentsOf(t, serverFile(t, "gitlab-ci.yml"))[0]
	script := func(job string) string {
		var lines []string
		for _, line := range at[[]any](t, pipeline, job, "script") {
			lines = append(lines, line.(string))
		}
		return strings.Join(lines, "\n")
	}
	play(t, dir, "sh", script("check"), 1)
	for _, name := range []string{"anna.xml", "anna.sarif", "dora.xml", "dora.sarif"} {
		if info, err := os.Stat(filepath.Join(dir, "findings", name)); err != nil || info.Size() == 0 {
			t.Errorf("findings/%s: %v", name, err)
		}
	}
	parallel := at[int](t, pipeline, "build", "parallel")
	for k := 1; k <= parallel; k++ {
		code, told := shardRan(t, dir, "sh", script("build"), fmt.Sprintf("CI_NODE_INDEX=%d", k), fmt.Sprintf("CI_NODE_TOTAL=%d", parallel))
		if code != 0 && code != exitConfig {
			t.Errorf("shard %d: exit %d: %s", k, code, told)
		}
	}
	play(t, dir, "sh", script("merge"), exitConfig)
	asOnce(t, dir, "reports")
}

func TestThePodsOfKubernetesMakeTheReports(t *testing.T) {
	dir := served(t)
	jobs := documentsOf(t, serverFile(t, "kubernetes.yaml"))
	pod := func(job int, variables ...string) (int, string) {
		spec := at[map[string]any](t, jobs[job], "spec", "jobTemplate", "spec")
		var args []string
		for _, a := range at[[]any](t, spec, "template", "spec", "containers", 0, "args") {
			args = append(args, strings.NewReplacer("/clients/", "clients/", "/reports", "reports").Replace(a.(string)))
		}
		cmd := ecart(t, dir, 0, args...)
		cmd.Env = append(cmd.Env, variables...)
		return ran(t, cmd)
	}
	for k := range at[int](t, jobs[0], "spec", "jobTemplate", "spec", "completions") {
		if code, told := pod(0, fmt.Sprintf("JOB_COMPLETION_INDEX=%d", k)); code != 0 && code != exitConfig {
			t.Errorf("pod %d: exit %d: %s", k, code, told)
		}
	}
	if code, told := pod(1); code != exitConfig {
		t.Errorf("the merge: exit %d: %s", code, told)
	}
	for _, client := range []string{"anna", "cora"} {
		whole(t, filepath.Join(dir, "reports", client))
	}
	// A broken client is no reason to start its pod again: another try mends nothing.
	rule := at[map[string]any](t, jobs[0], "spec", "jobTemplate", "spec", "podFailurePolicy", "rules", 0)
	if codes := at[[]any](t, rule, "onExitCodes", "values"); rule["action"] != "FailIndex" || fmt.Sprint(codes) != fmt.Sprint([]int{exitConfig, exitData, exitStrict, exitGate}) {
		t.Errorf("the rule of failures is %v", rule)
	}
}

func TestTheLinesOfCronAndOfSystemdMakeTheReports(t *testing.T) {
	for _, name := range []string{"ecart.cron", "ecart.service"} {
		dir := served(t)
		if err := os.RemoveAll(filepath.Join(dir, "clients/dora")); err != nil { // so that the unit goes on to its second line
			t.Fatal(err)
		}
		text := strings.NewReplacer("/usr/local/bin/ecart", "bin/ecart", "/srv/", "").Replace(serverFile(t, name))
		lines := regexp.MustCompile(`(?m)^(?:0 3 [18] \* \*  ecart  |ExecStart(?:Post)?=)(.*)$`).FindAllStringSubmatch(text, -1)
		if len(lines) != 2 {
			t.Fatalf("%s runs %q", name, lines)
		}
		for _, line := range lines {
			if name == "ecart.cron" {
				play(t, dir, "sh", line[1], 0)
				continue
			}
			cmd := exec.Command(filepath.Join(dir, "bin/ecart"), strings.Fields(line[1])[1:]...) // systemd has no shell
			cmd.Dir = dir
			if code, told := ran(t, cmd); code != 0 {
				t.Errorf("%s: exit %d: %s", line[1], code, told)
			}
		}
		whole(t, filepath.Join(dir, "reports/anna"))
		if _, err := os.Stat(filepath.Join(dir, "reports/index.html")); err != nil {
			t.Error(err)
		}
	}
}

// What cron refuses: another count of fields, a sign that it takes for the end of the line, a name of a file with a point in it.
func TestTheFileOfCronIsOneThatCronTakes(t *testing.T) {
	entry := regexp.MustCompile(`^(?:[0-9*]+ ){5} ecart  /\S+ [^%]+$`)
	n := 0
	for line := range strings.Lines(serverFile(t, "ecart.cron")) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case regexp.MustCompile(`^[A-Z]+=\S+$`).MatchString(line):
		default:
			n++
			if !entry.MatchString(line) {
				t.Errorf("cron does not take %q", line)
			}
		}
	}
	if n != 2 {
		t.Errorf("%d lines run something", n)
	}
}

// Where systemd-analyze is not at hand its grammar is held all the same: sections, keys, and which belongs where.
func TestUnitsOfSystemdHaveSectionsAndKeys(t *testing.T) {
	want := map[string]string{"ecart.service": "[Unit] [Service]", "ecart.timer": "[Unit] [Timer] [Install]"}
	for name, sections := range want {
		var got []string
		keys := map[string]bool{}
		for line := range strings.Lines(serverFile(t, name)) {
			line = strings.TrimRight(line, "\n")
			switch key, value, is := strings.Cut(line, "="); {
			case line == "" || strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "["):
				got = append(got, line)
			case !is || !regexp.MustCompile(`^[A-Z][A-Za-z]+$`).MatchString(key) || strings.ContainsAny(value, "#%"):
				t.Errorf("%s: %q", name, line)
			default:
				keys[key] = true
			}
		}
		if strings.Join(got, " ") != sections {
			t.Errorf("%s has %s", name, got)
		}
		for _, key := range map[string][]string{"ecart.service": {"Type", "User", "ExecStart", "ProtectSystem", "ReadWritePaths", "PrivateNetwork", "NoNewPrivileges"}, "ecart.timer": {"OnCalendar", "Persistent", "WantedBy"}}[name] {
			if !keys[key] {
				t.Errorf("%s lacks %s", name, key)
			}
		}
	}
}
