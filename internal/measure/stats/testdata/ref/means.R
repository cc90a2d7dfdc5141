# R 4.2.2, stats. Means and tests on answers from 1 to 7 with ties and missing answers.
x <- sapply(1:60, function(i) (i * 5 + (i * i) %/% 3) %% 7 + 1)
y <- sapply(1:60, function(i) (i * 3 + (i * i) %/% 5) %% 7 + 1)
x[c(4, 17, 33)] <- NA
y[c(9, 33, 50)] <- NA
both <- !is.na(x) & !is.na(y)
p <- x[both]; e <- y[both]
a <- x[!is.na(x)]; b <- y[!is.na(y)][1:23] + 0.25
test <- function(t, sd, effect) list(t = unname(t$statistic), df = unname(t$parameter), p = t$p.value,
  lo = t$conf.int[1], hi = t$conf.int[2], sd = sd, effect = effect)
pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
w <- suppressWarnings(wilcox.test(p, e, paired = TRUE, exact = FALSE))
# Without ties and zeros, R counts all sign patterns.
exact_x <- c(4.1, 5.7, 2.2, 6.9, 3.3, 1.4, 6.6, 5.2, 2.8, 4.9, 6.1); exact_y <- c(5.0, 5.5, 4.1, 6.2, 5.8, 2.5, 6.2, 6.7, 2.7, 3.3, 7.1)
wx <- wilcox.test(exact_x, exact_y, paired = TRUE)
out <- list(
  x = x, y = y, b = b,
  mean = mean(a), variance = var(a), mean_90 = t.test(a, conf.level = 0.9)$conf.int, mean_99 = t.test(a, conf.level = 0.99)$conf.int,
  paired = test(t.test(p, e, paired = TRUE), sd(p - e), mean(p - e) / sd(p - e)),
  one = test(t.test(a, mu = 4.5), sd(a), (mean(a) - 4.5) / sd(a)),
  welch = test(t.test(a, b), pooled, (mean(a) - mean(b)) / pooled),
  wilcoxon = list(v = unname(w$statistic), p = w$p.value),
  exact = list(x = exact_x, y = exact_y, v = unname(wx$statistic), p = wx$p.value)
)
