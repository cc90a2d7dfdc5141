#include "textflag.h"

// func weighAVX(of *float64, drawn *met, n int, sums *[16]float64)
TEXT ·weighAVX(SB), NOSPLIT, $0-32
	MOVQ of+0(FP), SI
	MOVQ drawn+8(FP), DX
	MOVQ n+16(FP), CX
	MOVQ sums+24(FP), DI
	VXORPD Y0, Y0, Y0
	VXORPD Y1, Y1, Y1
	VXORPD Y2, Y2, Y2
	VXORPD Y3, Y3, Y3

unit:
	MOVQ (DX), AX
	SHLQ $7, AX // sixteen columns of eight bytes
	VBROADCASTSD 8(DX), Y4
	VMULPD (SI)(AX*1), Y4, Y5
	VMULPD 32(SI)(AX*1), Y4, Y6
	VMULPD 64(SI)(AX*1), Y4, Y7
	VMULPD 96(SI)(AX*1), Y4, Y8
	VADDPD Y5, Y0, Y0
	VADDPD Y6, Y1, Y1
	VADDPD Y7, Y2, Y2
	VADDPD Y8, Y3, Y3
	ADDQ $16, DX
	DECQ CX
	JNZ unit

	VMOVUPD Y0, (DI)
	VMOVUPD Y1, 32(DI)
	VMOVUPD Y2, 64(DI)
	VMOVUPD Y3, 96(DI)
	VZEROUPPER
	RET
