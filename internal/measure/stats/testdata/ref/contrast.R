# R 4.2.2, stats. Differences of independent means: both sampled (t.test), one of them known (t.test with mu), one drawn from a finite
# population, weighted ones, and three at once after Satterthwaite.
managers <- c(5.8, 6.4, 5.6, 6.0, 6.2)
customers <- c(6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6)
x <- sapply(1:60, function(i) (i * 5 + (i * i) %/% 3) %% 7 + 1); w <- sapply(1:60, function(i) 0.3 * ((i * 7) %% 10 + 1))
x[c(4, 17, 33)] <- NA
part <- function(x, N = NA, w = NULL) {
  ok <- !is.na(x); x <- x[ok]; n <- length(x)
  if (is.null(w)) return(list(v = mean(x), s = var(x) / n * if (is.na(N)) 1 else (N - n) / (N - 1), df = n - 1))
  w <- w[ok]; m <- sum(w * x) / sum(w)
  list(v = m, s = n / (n - 1) * sum((w * (x - m) / sum(w))^2), df = n - 1)
}
contrast <- function(parts, f) {
  v <- sapply(seq_along(parts), function(i) f[i]^2 * parts[[i]]$s); d <- sum(f * sapply(parts, `[[`, "v"))
  df <- sum(v)^2 / sum((v^2 / sapply(parts, `[[`, "df"))[v > 0]); se <- sqrt(sum(v))
  list(diff = d, t = d / se, df = df, p = 2 * pt(-abs(d / se), df), lo = d - qt(.975, df) * se, hi = d + qt(.975, df) * se)
}
of <- function(t, d) list(diff = d, t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, lo = t$conf.int[1], hi = t$conf.int[2])
known <- t.test(customers, mu = mean(managers))
out <- list(
  managers = managers, customers = customers, x = x, w = w,
  welch = of(t.test(managers, customers), mean(managers) - mean(customers)),
  known = list(diff = mean(managers) - mean(customers), t = -unname(known$statistic), df = unname(known$parameter), p = known$p.value,
    lo = mean(managers) - known$conf.int[2], hi = mean(managers) - known$conf.int[1]),
  finite = contrast(list(part(managers, 8), part(customers)), c(1, -1)),
  weighted = contrast(list(part(managers, 8), part(x, w = w)), c(1, -1)),
  three = contrast(list(part(managers), part(customers), part(x, w = w)), c(1, -0.4, -0.6))
)
