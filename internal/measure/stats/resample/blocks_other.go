//go:build !amd64

package resample

const hasAVX = false

func weighAVX(*float64, *met, int, *[abreast]float64) { panic("resample: no AVX here") }
