// Package together runs functions side by side; where one panics, whoever waits for them does, so that one report's mistake ends that report alone.
package together

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// Group is functions that run at once. The zero value is ready.
type Group struct {
	running sync.WaitGroup
	once    sync.Once
	broken  *Panic
}

// Panic is what a function of a group panicked with, and where.
type Panic struct {
	Cause any
	Stack []byte
}

func (p *Panic) String() string { return fmt.Sprint(p.Cause) }

// Error lets a panic that is caught go on as an error.
func (p *Panic) Error() string { return p.String() }

// Go starts a function.
func (g *Group) Go(f func()) {
	g.running.Go(func() {
		defer func() {
			if cause := recover(); cause != nil {
				g.once.Do(func() { g.broken = &Panic{Cause: cause, Stack: debug.Stack()} })
			}
		}()
		f()
	})
}

// Do runs functions at once and waits for all of them.
func Do(functions ...func()) {
	var g Group
	for _, f := range functions {
		g.Go(f)
	}
	g.Wait()
}

// Wait waits for all of them, and panics with the first panic of any.
func (g *Group) Wait() {
	g.running.Wait()
	if g.broken != nil {
		panic(g.broken)
	}
}
