package progress

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"ecart/internal/cli/screen"
)

// Bar shows on a terminal how far a batch has come, in one line that is written over.
type Bar struct {
	out   io.Writer
	width func() int
	total int
	began time.Time

	mu    sync.Mutex
	stop  chan struct{} // nil where nothing is shown, or no more
	shown bool
	done  int
	at    string
}

// NewBar is the bar of so many reports on a terminal of a width, which may change while they are made. Without a terminal, nil, it shows nothing.
func NewBar(terminal io.Writer, width func() int, total int) *Bar {
	b := &Bar{out: terminal, width: width, total: total, began: time.Now()}
	if terminal == nil || total == 0 {
		return b
	}
	b.stop = make(chan struct{})
	go b.tick(b.stop)
	return b
}

// tick draws the line anew, so that the time left goes on while a long report is made.
func (b *Bar) tick(stop chan struct{}) {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			b.mu.Lock()
			b.draw()
			b.mu.Unlock()
		}
	}
}

// Moved notes how many reports are done, and at which one the batch is.
func (b *Bar) Moved(done int, at string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done, b.at = done, at
}

func (b *Bar) draw() {
	if b.stop == nil { // closed while it waited for its turn
		return
	}
	b.shown = true
	fmt.Fprint(b.out, erase+line(b.width(), b.done, b.total, time.Since(b.began), b.at))
}

// Clear takes the line away for other words.
func (b *Bar) Clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.shown {
		fmt.Fprint(b.out, erase)
		b.shown = false
	}
}

// Close ends the bar.
func (b *Bar) Close() {
	b.mu.Lock()
	if b.stop != nil {
		close(b.stop)
		b.stop = nil
	}
	b.mu.Unlock()
	b.Clear()
}

// barCells is how wide the bar itself is.
const barCells = 20

// line is how far a batch has come, in no more letters than the screen is wide: bar, count, rate, time left, and the report it is at.
func line(width, done, total int, since time.Duration, at string) string {
	full := done * barCells / total
	text := fmt.Sprintf("%s%s %s/%s", strings.Repeat("█", full), strings.Repeat("░", barCells-full), screen.Grouped(done), screen.Grouped(total))
	if done > 0 && since > 0 {
		each := since / time.Duration(done)
		text += "  " + rate(float64(done)/since.Seconds()) + "  " + Spent(each*time.Duration(total-done)) + " left"
	}
	text += "  " + at
	if letters := []rune(text); width > 0 && utf8.RuneCountInString(text) >= width {
		return string(letters[:max(0, width-2)]) + "…"
	}
	return text
}

// rate is reports a second, or a minute where they are slower than that.
func rate(perSecond float64) string {
	if perSecond < 1 {
		return fmt.Sprintf("%.1f/min", perSecond*60)
	}
	return fmt.Sprintf("%.1f/s", perSecond)
}

// Spent is a time as people say it: "0.8 s", "34 s", "3 min 20 s", "1 h 5 min".
func Spent(d time.Duration) string {
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
