# R 4.2.2, stats. Mann-Kendall with ties and gaps, Sen's slope with its ends as trend::sens.slope ranks them, seasonal sums, all orders of seven.
S <- function(x) { n <- length(x); if (n < 2) 0 else sum(sapply(1:(n - 1), function(i) sum(sign(x[(i + 1):n] - x[i])))) }
V <- function(x) { n <- length(x); t <- as.numeric(table(x)); (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18 }
slopes <- function(t, x) { g <- combn(length(x), 2); (x[g[2, ]] - x[g[1, ]]) / (t[g[2, ]] - t[g[1, ]]) }
test <- function(s, v, d) {
  z <- (s - sign(s)) / sqrt(v); c <- qnorm(.975) * sqrt(v); d <- sort(d); m <- length(d)
  list(s = s, variance = v, z = z, p = 2 * pnorm(-abs(z)), slope = median(d), lo = d[round((m - c) / 2)], hi = d[round((m + c) / 2 + 1)])
}
plain <- function(x) {
  t <- which(!is.na(x)); y <- x[t]
  r <- acf(x, plot = FALSE, na.action = na.pass, lag.max = 1)
  c(list(x = x, tau = cor(t, y, method = "kendall"), n = length(y)), test(S(y), V(y), slopes(t, y)))
}
a <- sapply(1:30, function(i) (i * 7) %% 13 / 4 + i %/% 6); b <- a; b[c(4, 17, 18)] <- NA
lag <- unname(acf(a, plot = FALSE, lag.max = 1)$acf[2])
m <- sapply(1:41, function(i) 5 * sin(i * pi / 6) + (i * 5) %% 7 / 2 + i %/% 9); m <- round(m, 1); m[c(9, 30)] <- NA
month <- split(m, (seq_along(m) - 1) %% 12)
month <- lapply(month, function(x) list(t = which(!is.na(x)), x = x[!is.na(x)]))
seasonal <- c(list(x = m, n = sum(!is.na(m))), test(sum(sapply(month, function(q) S(q$x))), sum(sapply(month, function(q) V(q$x))), unlist(lapply(month, function(q) slopes(q$t, q$x)))))
permute <- function(x) if (length(x) < 2) list(x) else do.call(c, lapply(seq_along(x), function(i) lapply(permute(x[-i]), function(p) c(x[i], p))))
exact <- function(x) list(x = x, p = mean(sapply(permute(x), function(y) abs(S(y)) >= abs(S(x)))))
out <- list(plain = list(plain(a), plain(b)), lag = lag, seasonal = seasonal, exact = list(exact(c(3, 4, 4, 5, 5, 6, 8)), exact(c(1, 2, 3, 4)), exact(c(2, 2, 1, 5, 3))))
