# R 4.2.2, stats. Effects, signed ranks, changes of the promoter score, finite populations, response rates and difference scores: on the
# method's fixtures (§1, §7, §8) and on answers from 1 to 7 with ties, missing ones and weights.
J <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
pairs <- function(x, y) {
  ok <- !is.na(x) & !is.na(y); p <- x[ok]; e <- y[ok]; d <- p - e; j <- J(length(d) - 1)
  z <- mean(d) / sd(d); av <- mean(d) / sqrt((var(p) + var(e)) / 2)
  nz <- d[d != 0]; r <- rank(abs(nz)); m <- length(nz); V <- sum(r[nz > 0]); mu <- m * (m + 1) / 4
  exact <- NULL
  if (m <= 16) { g <- as.matrix(expand.grid(rep(list(0:1), m))); exact <- mean(abs(drop(g %*% r) - mu) >= abs(V - mu) - 1e-9) }
  list(x = x, y = y, dz = z, dav = av, gz = z * j, gav = av * j, v = V, m = m, biserial = V / mu - 1, exact = exact,
    normal = suppressWarnings(wilcox.test(p, e, paired = TRUE, exact = FALSE, correct = TRUE)$p.value))
}
groups <- function(a, b) {
  df <- length(a) + length(b) - 2; d <- (mean(a) - mean(b)) / sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / df)
  list(a = a, b = b, d = d, g = d * J(df))
}
wave <- function(s, w) { ok <- !is.na(s); s <- s[ok]; w <- w[ok]; p <- sum(w[s >= 9]) / sum(w); q <- sum(w[s <= 6]) / sum(w); n <- sum(w)^2 / sum(w^2)
  list(p = p, q = q, n = n, v = p + q - (p - q)^2) }
change <- function(a, b) { d <- a$p - a$q - b$p + b$q; se <- sqrt(a$v / a$n + b$v / b$n)
  list(now = list(Promoters = a$p, Detractors = a$q, N = a$n), before = list(Promoters = b$p, Detractors = b$q, N = b$n),
    diff = 100 * d, se = 100 * se, z = d / se, p = 2 * pnorm(-abs(d / se)), lo = 100 * (d - qnorm(.975) * se), hi = 100 * (d + qnorm(.975) * se)) }
score <- function(a) { n <- a$n + 3; p <- (a$n * a$p + .75) / n; q <- (a$n * a$q + .75) / n; h <- qnorm(.975) * sqrt((p + q - (p - q)^2) / n)
  list(wave = list(Promoters = a$p, Detractors = a$q, N = a$n), value = 100 * (a$p - a$q), lo = 100 * (p - q - h), hi = 100 * (p - q + h)) }
x <- sapply(1:60, function(i) (i * 5 + (i * i) %/% 3) %% 7 + 1); y <- sapply(1:60, function(i) (i * 3 + (i * i) %/% 5) %% 7 + 1)
x[c(4, 17, 33)] <- NA; y[c(9, 33, 50)] <- NA
few <- c(1:16)
s1 <- sapply(1:90, function(i) (i * 7 + (i * i) %/% 3) %% 11); s2 <- sapply(1:70, function(i) max((i * 3) %% 11, (i * i) %/% 2 %% 11))
s1[c(8, 44)] <- NA; s2[13] <- NA
w1 <- sapply(1:90, function(i) 0.3 * ((i * 7) %% 10 + 1)); w2 <- sapply(1:70, function(i) 0.5 + (i %% 4) / 2)
share <- function(pro, pas, det) wave(rep(c(10, 8, 0), c(pro, pas, det)), rep(1, pro + pas + det))
fpc <- function(n, N) sqrt((N - n) / (N - 1))
finite <- function(n, N, e) { z <- qnorm(.975); n0 <- .25 * z^2 / e^2
  list(n = n, population = N, fpc = fpc(n, N), margin = z * sqrt(.25 / n) * fpc(n, N), error = e, endless = ceiling(n0), size = ceiling(n0 / (1 + (n0 - 1) / N))) }
aapor <- function(I, P, R, NC, O, UH, UO, e) list(counts = c(I, P, R, NC, O, UH, UO), e = e, rates = c(
  I / (I + P + R + NC + O + UH + UO), (I + P) / (I + P + R + NC + O + UH + UO), I / (I + P + R + NC + O + e * (UH + UO)),
  (I + P) / (I + P + R + NC + O + e * (UH + UO)), I / (I + P + R + NC + O), (I + P) / (I + P + R + NC + O), I / (I + P + R + O)))
rD <- function(sP, sE, rPP, rEE, rPE) list(sides = c(sP, sE, rPP, rEE, rPE), reliability = (sP^2 * rPP + sE^2 * rEE - 2 * rPE * sP * sE) / (sP^2 + sE^2 - 2 * rPE * sP * sE))
a <- x[!is.na(x)]; ci <- t.test(a)$conf.int; h <- (ci[2] - ci[1]) / 2 * fpc(length(a), 140)
w <- c(1, 1, 2, .5, 1.5, 1, 3, .8, 1.2, 1)
out <- list(
  df = c(1.5, 2, 3, 11, 100, 4000), j = J(c(1.5, 2, 3, 11, 100, 4000)),
  pairs = list(pairs(c(5, 4, 6, 5, 3, 6, 4, 5, 7, 4, 5, 6), c(6, 6, 7, 5, 6, 7, 6, 7, 7, 5, 6, 6)), pairs(x[few], y[few]), pairs(x, y)),
  groups = list(groups(c(4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4), c(5.0, 5.6, 5.9, 4.9, 6.1)), groups(x[!is.na(x)], y[!is.na(y)][1:23] + 0.25)),
  changes = list(change(share(40, 24, 11), share(40, 30, 25)), change(wave(s1, w1), wave(s2, w2))),
  scores = list(score(wave(s1, w1)), score(wave(s2, w2))),
  finite = list(finite(120, 850, .05), finite(7, 9, .1), finite(1, 12, .02)),
  mean = list(x = a, population = 140, value = mean(a), lo = mean(a) - h, hi = mean(a) + h),
  aapor = list(aapor(300, 20, 150, 200, 10, 100, 20, .8), aapor(12, 0, 5, 0, 1, 40, 2, .35)),
  differences = list(rD(1.1, .7, .88, .80, .35), rD(1.4, 1.2, .6, .55, .7)),
  kish = list(w = w, n = sum(w)^2 / sum(w^2), effect = 1 + mean((w - mean(w))^2) / mean(w)^2)
)
