# R 4.2.2, base. The method's generator in limbs of 16 bits, since R has no whole numbers of 64; with it the very resamples, BCa
# intervals by their formula, and permutation tests by listing every arrangement.
a <- c(32557, 19605, 62509, 22609) # 6364136223846793005, least limb first
c0 <- c(33103, 63335, 31614, 5125) # 1442695040888963407
step <- function(x) {
  s <- numeric(4); carry <- 0
  for (k in 1:4) {
    t <- carry + c0[k]; high <- 0
    for (i in 1:k) { t <- t + x[i] * a[k - i + 1] }
    s[k] <- t %% 65536; carry <- t %/% 65536
  }
  s
}
state <- NULL
draw <- function() { state <<- step(state); state[4] * 32768 + state[3] %/% 2 }
index <- function(n) draw() %% n
first <- function(seed, k) { state <<- c(seed, 0, 0, 0); sapply(1:k, function(i) draw()) }

bca <- function(x, w, seed, B, level) {
  n <- length(x); state <<- c(seed, 0, 0, 0)
  theta <- function(i) sum(w[i] * x[i]) / sum(w[i])
  bs <- sapply(1:B, function(b) theta(sapply(1:n, function(i) index(n) + 1)))
  th <- theta(1:n)
  tie <- abs(bs - th) < 1e-12 * max(abs(c(bs, th)))
  z0 <- qnorm(mean(bs < th & !tie) + mean(tie) / 2)
  jk <- sapply(1:n, function(i) theta(setdiff(1:n, i))); u <- mean(jk) - jk
  acc <- sum(u^3) / (6 * sum(u^2)^1.5)
  at <- function(al) { z <- qnorm(al); pnorm(z0 + (z0 + z) / (1 - acc * (z0 + z))) }
  al <- c((1 - level) / 2, (1 + level) / 2)
  list(x = x, w = w, seed = seed, B = B, level = level, value = th, z0 = z0, a = acc, adjusted = at(al),
    bca = unname(quantile(bs, at(al))), percentile = unname(quantile(bs, al)))
}
permutation <- function(x, y) {
  z <- c(x, y); k <- length(x)
  d <- combn(length(z), k, function(i) mean(z[i]) - mean(z[-i]))
  list(x = x, y = y, diff = mean(x) - mean(y), p = mean(abs(d) >= abs(mean(x) - mean(y)) - 1e-9), ways = length(d))
}
y <- sapply(1:40, function(i) min(7, 5 + (i * 4 + (i * i) %/% 7) %% 4)); y[c(3, 11, 29)] <- c(1, 2, 1); y[c(5, 21)] <- NA
w <- sapply(1:40, function(i) 0.3 * ((i * 7) %% 10 + 1))
here <- !is.na(y)
out <- list(
  first = first(12345, 20),
  intervals = list(
    bca(c(-1, -2, -1, 0, -3, -1, -2, -2, 0, -1, -1, 0), rep(1, 12), 12345, 4000, 0.95),
    bca(y[here], rep(1, sum(here)), 7, 2000, 0.95),
    bca(y[here], w[here], 2026, 2000, 0.9)),
  permutations = list(
    permutation(c(5.8, 6.4, 5.6, 6.0, 6.2), c(6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6)),
    permutation(c(3, 4, 4, 5, 3, 4, 2, 5, 3), c(5, 4, 3)),
    permutation(6.5, c(4, 5, 6, 7, 6.5, 3.25)))
)
