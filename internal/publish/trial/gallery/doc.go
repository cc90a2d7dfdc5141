// Package gallery opens a report with every block and every kind of chart in chromium, in both themes, and lets axe-core look at it. It
// holds tests only.
package gallery
