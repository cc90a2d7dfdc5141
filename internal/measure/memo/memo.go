// Package memo keeps what was worked out for the next run in the same process, under the content it follows from. It knows nothing of what it keeps. A run
// without it works everything out anew, and comes to the same.
package memo

import "sync"

// Memory is what runs worked out. It is safe for concurrent use. A nil one keeps nothing.
type Memory struct {
	mu       sync.Mutex
	was, now map[Key]any
}

// New returns an empty memory.
func New() *Memory { return &Memory{now: map[Key]any{}} }

// Turn ends a run: what it neither asked for nor added is forgotten, so that a memory holds no more than two runs need. A run that did neither, for
// it measured nothing, forgets nothing.
func (m *Memory) Turn() {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.now) > 0 {
		m.was, m.now = m.now, map[Key]any{}
	}
}

// Of returns what a function makes, or made before of the same content. The content, with the name of what is made of it, must be all that the function
// looks at; nobody may change what was made.
func Of[T any](m *Memory, make func() T, name string, content ...any) T {
	if m == nil {
		return make()
	}
	k := KeyOf(name, content...)
	if kept, ok := Get[T](m, k); ok {
		return kept
	}
	made := make()
	Put(m, k, made)
	return made
}

// Get returns what is kept under a key, and keeps it for the next run.
func Get[T any](m *Memory, k Key) (T, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.now[k]
	if !ok {
		if kept, ok = m.was[k]; ok {
			m.now[k] = kept
		}
	}
	made, is := kept.(T)
	return made, is
}

// Put keeps what was made under a key, for this run and the next.
func Put[T any](m *Memory, k Key, made T) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now[k] = made
}
