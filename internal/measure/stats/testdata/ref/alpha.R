# R 4.2.2, psych 2.2.9. Reliability of 40 complete rows of 5 items, one of them reversed, and of 3 items at another level.
suppressMessages(library(psych))
base <- sapply(1:40, function(i) (i * 11) %% 5)
item <- function(j) sapply(1:40, function(i) min(7, max(1, base[i] + (i * j + i %/% 4) %% 3 + 1)))
x <- cbind(item(2), item(3), item(5), item(7), 8 - item(4))
of <- function(x, level) {
  a <- suppressWarnings(alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE))
  ci <- alpha.ci(a$total$raw_alpha, nrow(x), ncol(x), p.val = 1 - level)
  list(rows = x, level = level, alpha = a$total$raw_alpha, standardised = a$total$std.alpha, lo = ci$lower.ci, hi = ci$upper.ci,
    rest = a$item.stats$r.drop, dropped = a$alpha.drop$raw_alpha)
}
invisible(capture.output(one <- of(x, 0.95)))
invisible(capture.output(two <- of(x[1:25, 1:3], 0.9)))
out <- list(batteries = list(one, two))
