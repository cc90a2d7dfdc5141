# R 4.2.2, stats. One-way random effects of weighted answers, each location worth Kish's effective number: six locations with unlike weights,
# and 20,000 draws that show the moments free of bias, true tau^2 0.25.
n <- c(7, 5, 8, 6, 10, 12)
groups <- lapply(1:6, function(j) sapply(1:n[j], function(i) (i * 3 + j * j) %% 7 + 1 + j / 2))
weights <- lapply(1:6, function(j) sapply(1:n[j], function(i) c(0.5, 1, 2, 3.5)[(i + j) %% 4 + 1]))
sums <- function(y, w) { m <- sum(w * y) / sum(w); e <- sum(w)^2 / sum(w^2); c(e, m, e * sum(w * (y - m)^2) / sum(w)) }
s <- mapply(sums, groups, weights); e <- s[1, ]; m <- s[2, ]; ssw <- sum(s[3, ]); N <- sum(e); k <- 6
grand <- sum(e * m) / N; msb <- sum(e * (m - grand)^2) / (k - 1); msw <- ssw / (N - k); n0 <- (N - sum(e^2) / N) / (k - 1); F <- msb / msw
icc <- function(F) max(0, (F - 1) / (F + n0 - 1))
at <- function(l) { w <- e / (1 + e * l); mu <- sum(w * m) / sum(w); list(w = w, mu = mu, s2 = (ssw + sum(w * (m - mu)^2)) / (N - 1)) }
f <- function(l) { a <- at(l); (N - 1) * log(a$s2) + sum(log(1 + e * l)) + log(sum(a$w)) }
l <- exp(optimize(function(x) f(exp(x)), c(-15, 8), tol = 1e-12)$minimum); a <- at(l); tau2 <- l * a$s2
set.seed(9)
drawn <- replicate(20000, {
  d <- mapply(function(w, u) sums(u + rnorm(length(w)), w), weights, rnorm(6, 0, .5))
  g <- sum(d[1, ] * d[2, ]) / N
  (sum(d[1, ] * (d[2, ] - g)^2) / (k - 1) - sum(d[3, ]) / (N - k)) / n0
})
out <- list(groups = groups, weights = weights, n = e, mean = m, square = s[3, ], msb = msb, msw = msw, f = F, p = pf(F, k - 1, N - k, lower.tail = FALSE),
  icc1 = icc(F), icc1_lo = icc(F / qf(.975, k - 1, N - k)), icc1_hi = icc(F * qf(.975, N - k, k - 1)), tau = sqrt(max(0, (msb - msw) / n0)),
  tau2 = tau2, sigma2 = a$s2, mu = a$mu, eb = a$mu + tau2 / (tau2 + a$s2 / e) * (m - a$mu),
  moments = mean(drawn), moments_hold = as.integer(abs(mean(drawn) - .25) < 3 * sd(drawn) / sqrt(20000)))
