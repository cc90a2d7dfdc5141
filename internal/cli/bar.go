package cli

import (
	"fmt"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// bar shows on a terminal how far a batch has come, in one line that is written over; anywhere else it shows nothing.
type bar struct {
	console *console
	total   int
	began   time.Time
	stop    chan struct{}

	mu    sync.Mutex
	shown bool
	done  int
	at    string
}

func (c *console) newBar(total int) *bar {
	b := &bar{console: c, total: total, began: time.Now()}
	if c.quiet || c.json || !c.terminal() || total == 0 {
		return b
	}
	b.stop = make(chan struct{})
	go b.tick()
	return b
}

// tick draws the line anew, so that the time left goes on while a long report is made.
func (b *bar) tick() {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-b.stop:
			return
		case <-tick.C:
			b.mu.Lock()
			b.draw()
			b.mu.Unlock()
		}
	}
}

// moved notes how many reports are done, and at which one the batch is.
func (b *bar) moved(done int, at string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done, b.at = done, at
}

func (b *bar) draw() {
	b.shown = true
	fmt.Fprint(b.console.err, "\r\x1b[K"+progressLine(b.console.width(), b.done, b.total, time.Since(b.began), b.at))
}

// clear takes the line away for other words.
func (b *bar) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.shown {
		fmt.Fprint(b.console.err, "\r\x1b[K")
		b.shown = false
	}
}

func (b *bar) close() {
	if b.stop != nil {
		close(b.stop)
		b.stop = nil
	}
	b.clear()
}

// barCells is how wide the bar itself is.
const barCells = 20

// progressLine is how far a batch has come, in no more letters than the screen is wide: bar, count, rate, time left, and the report it is at.
func progressLine(width, done, total int, since time.Duration, at string) string {
	full := done * barCells / total
	line := fmt.Sprintf("%s%s %s/%s", strings.Repeat("█", full), strings.Repeat("░", barCells-full), grouped(done), grouped(total))
	if done > 0 && since > 0 {
		each := since / time.Duration(done)
		line += "  " + rate(float64(done)/since.Seconds()) + "  " + spent(each*time.Duration(total-done)) + " left"
	}
	line += "  " + at
	if letters := []rune(line); width > 0 && utf8.RuneCountInString(line) >= width {
		return string(letters[:max(0, width-2)]) + "…"
	}
	return line
}

// rate is reports a second, or a minute where they are slower than that.
func rate(perSecond float64) string {
	if perSecond < 1 {
		return fmt.Sprintf("%.1f/min", perSecond*60)
	}
	return fmt.Sprintf("%.1f/s", perSecond)
}

// spent is a time as people say it: "0.8 s", "34 s", "3 min 20 s", "1 h 5 min".
func spent(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds()))
	case d < time.Hour:
		return fmt.Sprintf("%d min %d s", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
}
