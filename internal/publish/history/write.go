package history

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/publish/durable"
)

// Staged is the next state of an archive: on disk beside it, and not yet in its place. Until it is published or discarded, no other run can change
// the archive.
type Staged struct {
	Bytes  []byte // what the archive will hold
	name   string
	at     string // the archive, through links
	beside string // where the next state is; "" when it is the state that is there
	lock   *lock
}

// Stage takes the archive's lock, adds periods to what the archive holds by now, and writes the whole beside it, so that a full disk is told before
// anything is replaced. A period that is there takes the place of its former self; one that is the same stays as it is, byte for byte.
func Stage(path, name string, kept result.Past) (*Staged, error) {
	return stage(path, name, func(p result.Past) result.Past { return merge(p, kept) })
}

// Forget removes periods from an archive, and tells which were there.
func Forget(path, name string, periods []string) (gone []string, err error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, durable.Cause(err))
	}
	s, err := stage(path, name, func(p result.Past) result.Past {
		kept := map[string][]result.PastPeriod{}
		for _, s := range p.Stretches() {
			for _, one := range s.Periods {
				if slices.Contains(periods, one.Period) {
					gone = append(gone, one.Period)
				} else {
					kept[s.Unit] = append(kept[s.Unit], one)
				}
			}
		}
		return pastOf(p.Unit, kept)
	})
	if err != nil {
		return nil, err
	}
	return gone, s.Publish()
}

func stage(path, name string, change func(result.Past) result.Past) (s *Staged, err error) {
	at, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		at, err = path, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", name, durable.Cause(err))
	}
	held, err := take(filepath.Dir(at))
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", name, durable.Cause(err))
	}
	s = &Staged{name: name, at: at, lock: held}
	former, err := load(at)
	past := result.Past{}
	if err == nil {
		p, found := parse(former, name)
		if found.HasErrors() {
			s.Discard()
			return nil, fmt.Errorf("write %s: %s", name, found[0].Message)
		}
		past = p
	} else if !errors.Is(err, fs.ErrNotExist) {
		s.Discard()
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	s.Bytes = encode(change(past))
	if bytes.Equal(s.Bytes, former) {
		return s, nil
	}
	s.beside = filepath.Join(filepath.Dir(at), "."+filepath.Base(at)+".ecart-new")
	if err := durable.Write(s.beside, s.Bytes); err != nil {
		s.Discard()
		return nil, fmt.Errorf("write %s: %w (the archive is as it was)", name, durable.Cause(err))
	}
	return s, nil
}

// Publish puts the next state in the archive's place in one step, and lets others at it.
func (s *Staged) Publish() error {
	defer s.Discard()
	if s.beside == "" {
		return nil
	}
	if err := os.Rename(s.beside, s.at); err != nil {
		return fmt.Errorf("write %s: %w (the archive is as it was)", s.name, durable.Cause(err))
	}
	s.beside = ""
	return durable.SyncFolder(filepath.Dir(s.at))
}

// Discard leaves the archive as it is. After Publish it does nothing.
func (s *Staged) Discard() {
	if s.beside != "" {
		os.Remove(s.beside)
		s.beside = ""
	}
	s.lock.release()
}

// merge adds periods to those of their length in an archive; those of other lengths stay as they are, beside them.
func merge(p, kept result.Past) result.Past {
	if len(kept.Periods) == 0 {
		return p
	}
	p = p.Of(kept.Unit)
	all := slices.Clone(p.Periods)
	for _, one := range kept.Periods {
		at := slices.IndexFunc(all, func(x result.PastPeriod) bool { return x.Period == one.Period })
		switch {
		case at < 0:
			all = append(all, one)
		case !alike(all[at], one):
			all[at] = one
		}
	}
	order := timeOrder(p, kept)
	slices.SortFunc(all, func(a, b result.PastPeriod) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Period), slices.Index(order, b.Period)), cmp.Compare(a.Period, b.Period))
	})
	return result.Past{Unit: p.Unit, Periods: all, Others: p.Others}
}

// timeOrder is the order of named waves: the report's, with those of the archive alone where they stood there; none of months and quarters, whose names tell.
func timeOrder(p, kept result.Past) []string {
	if kept.Unit != namedWave {
		return nil
	}
	var names []string
	for _, one := range p.Periods {
		names = append(names, one.Period)
	}
	return result.Woven(names, kept.Order)
}

// alike tells whether two states of a period differ in nothing but the report that they were written by.
func alike(a, b result.PastPeriod) bool {
	a.Edition, b.Edition = "", ""
	p := result.Past{Unit: "month"}
	x, y := p, p
	x.Periods, y.Periods = []result.PastPeriod{a}, []result.PastPeriod{b}
	return bytes.Equal(encode(x), encode(y))
}
