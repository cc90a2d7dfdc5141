// Package xmlpart walks one XML part of a workbook as a stream: strictly, within limits, and unpacked ahead of the walking.
package xmlpart
