// Package serve shows a report in the browser while it is written: it watches the files that the report is made from, makes it anew in memory
// when one is saved, and tells the open pages. It answers this machine alone and writes nothing.
package serve

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"

	"ecart/internal/app"
	"ecart/internal/diag"
)

// Report is what is shown: a report that can be made again.
type Report interface {
	Made(ctx context.Context) (app.Shown, app.Outcome, error)
	Stamps() string
}

// Options says how a report is shown.
type Options struct {
	Port  int                                                // of 127.0.0.1; 0 takes one that is free
	Every time.Duration                                      // between two looks at the files; 0 means 10 ms
	Ready func(address string)                               // called once the server answers and the report was made, or could not be
	Made  func(o app.Outcome, took time.Duration, err error) // called after each time it was made
}

// front is the page that opens a report.
const front = "index.html"

// look is how often files are looked at, breath how long the processors are left to the browser that draws a new page before the other pages are made, and
// patience how long a server waits for its last answers.
const (
	look     = 10 * time.Millisecond
	breath   = 400 * time.Millisecond
	patience = 500 * time.Millisecond
)

// Run serves a report until the context ends. The error says why it cannot: a port that is taken.
func Run(ctx context.Context, r Report, o Options) error {
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(o.Port)))
	if err != nil {
		return taken(o.Port, err)
	}
	if o.Every == 0 {
		o.Every = look
	}
	s := &server{report: r, options: o, host: listener.Addr().String(), open: front, changed: make(chan struct{})}
	web := &http.Server{Handler: s, ReadHeaderTimeout: 5 * time.Second}
	done := make(chan error, 1)
	go func() { done <- web.Serve(listener) }()
	go s.watch(ctx)
	select {
	case err := <-done:
		return err
	case <-ctx.Done(): // whatever is being made by then is nobody's
	}
	s.close()
	end, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := web.Shutdown(end); err != nil {
		web.Close() //nolint:errcheck // it ends anyway
	}
	return nil
}

// watch makes the report, and makes it again whenever one of its files was saved, until the context ends. A file that is still being written is another
// at the next look, and is waited for.
func (s *server) watch(ctx context.Context) {
	shown := s.report.Stamps()
	seen := shown
	end := s.make(ctx)
	defer func() { end() }()
	if ctx.Err() == nil && s.options.Ready != nil {
		s.options.Ready("http://" + s.host + "/")
	}
	tick := time.NewTicker(s.options.Every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			now := s.report.Stamps()
			if now != shown && now == seen {
				shown = now
				end()
				end = s.make(ctx)
			}
			seen = now
		}
	}
}

// taken says why nothing can be shown at a port.
func taken(port int, err error) error {
	const other = "choose another with --port, or --port 0 for one that is free"
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d is in use by another program, perhaps by another ecart serve; %s", port, other)
	}
	var op *net.OpError
	if errors.As(err, &op) {
		err = op.Err
	}
	return fmt.Errorf("nothing can be shown at port %d (%v); %s", port, err, other)
}

// server is the newest good report and what is wrong with the newest one.
type server struct {
	report  Report
	options Options
	host    string

	mu      sync.Mutex
	shown   app.Shown // nil before there is a good report
	former  app.Shown // the good one before
	open    string    // the page that was last asked for
	state   state
	changed chan struct{} // closed when the state changes
	ended   bool
}

// state is what open pages are told.
type state struct {
	Version  int    `json:"version"` // of the newest good report, counted
	Round    int    `json:"round"`   // how often it was made, well or not
	Findings []told `json:"findings"`
	Error    string `json:"error,omitempty"`
}

// told is a finding in words.
type told struct {
	Severity string `json:"severity"`
	Place    string `json:"place"`
	Message  string `json:"message"`
	Excerpt  string `json:"excerpt,omitempty"`
	Hint     string `json:"hint,omitempty"`
}

// make makes the report and tells the open pages. One that cannot be made leaves the former one. The page that was last asked for, which is about to
// be asked for again, is made first, and the others while nothing else is to do, until end is called.
func (s *server) make(ctx context.Context) (end func()) {
	began := time.Now()
	shown, o, err := s.report.Made(ctx)
	if ctx.Err() != nil {
		return func() {}
	}
	s.mu.Lock()
	if shown != nil {
		s.former, s.shown = s.shown, shown
		s.state.Version++
	}
	open := s.open
	s.state.Round++
	s.state.Findings, s.state.Error = findings(o.Diagnostics), ""
	if err != nil {
		s.state.Error = err.Error()
	}
	s.tell()
	s.mu.Unlock()
	if shown != nil {
		shown.File(open) //nolint:errcheck // who asks for it is told
	}
	if s.options.Made != nil {
		s.options.Made(o, time.Since(began), err)
	}
	ctx, end = context.WithCancel(ctx)
	if shown != nil {
		go s.rest(ctx, shown)
	}
	return end
}

// rest makes the other pages a little later, and tells the open ones of a page that cannot be made.
func (s *server) rest(ctx context.Context, shown app.Shown) {
	select {
	case <-time.After(breath):
	case <-ctx.Done():
		return
	}
	err := finish(ctx, shown)
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil || ctx.Err() != nil || s.shown != shown {
		return
	}
	s.state.Error = err.Error()
	s.tell()
}

// finish makes the pages that nobody asked for, and collects the garbage of all, so that neither is left for the next save, when somebody waits.
func finish(ctx context.Context, shown app.Shown) error {
	err := shown.Rest(ctx)
	if ctx.Err() == nil {
		runtime.GC()
	}
	return err
}

// tell wakes the open pages. The caller holds the lock.
func (s *server) tell() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// findings are those that a writer must see: errors and warnings.
func findings(all diag.List) []told {
	out := []told{}
	for _, d := range all.Merged().Sorted() {
		if d.Severity == diag.Note {
			continue
		}
		out = append(out, told{d.Severity.String(), diag.Plain(d.Place.String()), diag.Plain(d.Message) + " [" + d.Code + "]", diag.Plain(d.Excerpt), diag.Plain(d.Hint)})
	}
	return out
}

// now is the state and what is closed when it changes; false once the server ends.
func (s *server) now() (state, <-chan struct{}, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state, s.changed, !s.ended
}

// close lets waiting pages go.
func (s *server) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.tell()
}

func (s *server) stateJSON() []byte {
	state, _, _ := s.now()
	text, err := json.Marshal(state)
	if err != nil {
		panic("serve: " + err.Error())
	}
	return text
}
