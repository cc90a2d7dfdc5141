// Package memo keeps what was worked out for the next run in the same process, under the content it follows from. It knows nothing of what it keeps. A run
// without it works everything out anew, and comes to the same.
package memo

import "sync"

// Memory is what runs worked out. It is safe for concurrent use. A nil one keeps nothing.
type Memory struct {
	mu       sync.Mutex
	was, now map[Key]any

	outer *Memory // of one that notes in now what the outer is asked, and keeps nothing itself
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

// Around returns the same where the function itself asks a memory, the one that it is given. What it asked for is kept as long as what was made of it, so that
// it is still there when the content changes.
func Around[T any](m *Memory, make func(inner *Memory) T, name string, content ...any) T {
	if m == nil {
		return make(nil)
	}
	k := KeyOf(name, content...)
	if kept, ok := Get[around[T]](m, k); ok {
		for _, one := range kept.asked {
			m.get(one)
		}
		return kept.value
	}
	inner := &Memory{outer: m, now: map[Key]any{}}
	made := around[T]{value: make(inner)}
	for one := range inner.now {
		made.asked = append(made.asked, one)
	}
	Put(m, k, made)
	return made.value
}

// around is a value with the keys of all that was asked for while it was made.
type around[T any] struct {
	value T
	asked []Key
}

// Get returns what is kept under a key, and keeps it for the next run.
func Get[T any](m *Memory, k Key) (T, bool) {
	kept, _ := m.get(k)
	made, is := kept.(T)
	return made, is
}

// Put keeps what was made under a key, for this run and the next.
func Put[T any](m *Memory, k Key, made T) { m.put(k, made) }

func (m *Memory) get(k Key) (any, bool) {
	if m.outer != nil {
		m.note(k)
		return m.outer.get(k)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.now[k]
	if !ok {
		if kept, ok = m.was[k]; ok {
			m.now[k] = kept
		}
	}
	return kept, ok
}

func (m *Memory) put(k Key, made any) {
	if m.outer != nil {
		m.note(k)
		m.outer.put(k, made)
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now[k] = made
}

// note remembers that an inner memory was asked.
func (m *Memory) note(k Key) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now[k] = nil
}
