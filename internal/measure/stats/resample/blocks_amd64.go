package resample

import "golang.org/x/sys/cpu"

var hasAVX = cpu.X86.HasAVX

// weighAVX is weighPlain with four columns in one instruction: each product is rounded before it is added, so that both come to the same bits. It
// trusts that there are n units drawn, each of which the block has.
//
//go:noescape
func weighAVX(of *float64, drawn *met, n int, sums *[abreast]float64)
