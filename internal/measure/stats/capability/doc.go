// Package capability holds a process against its specification: capability indices of measurements and rates of defects.
//
// Inputs hold no NaN. A figure that its data or its specification cannot carry is left unknown, never NaN.
package capability
