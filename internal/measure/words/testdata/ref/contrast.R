# Log-odds with an informative Dirichlet prior, from the definition (Monroe, Colaresi & Quinn 2008), on generated counts with ties and zeros.
i <- 0:39
bad <- (i * 7 + 3) %% 11 * (i %% 5 != 4)
good <- (i * 5 + 1) %% 13 * (i %% 7 != 6)
used <- bad + good > 0
bad <- bad[used]; good <- good[used]
logodds <- function(a0) {
  alpha <- a0 * (bad + good) / sum(bad + good)
  odds <- function(y) log(y + alpha) - log(sum(y) + a0 - y - alpha)
  delta <- odds(bad) - odds(good)
  list(prior = a0, delta = delta, z = delta / sqrt(1 / (bad + alpha) + 1 / (good + alpha)))
}
# Words in comments: PMI and the deviance of independence. G2 of a two-way table is the deviance of the log-linear model without interaction.
a <- c(3, 5, 12, 40, 7, 90, 20, 2, 60)
b <- c(4, 5, 30, 40, 9, 95, 50, 2, 10)
ab <- c(2, 5, 6, 20, 1, 88, 10, 2, 1)
n <- c(8, 50, 100, 200, 120, 100, 100, 1000, 100)
g2 <- sapply(seq_along(a), function(k) {
  cells <- c(ab[k], a[k] - ab[k], b[k] - ab[k], n[k] - a[k] - b[k] + ab[k])
  frame <- data.frame(o = cells, x = factor(c(1, 1, 2, 2)), y = factor(c(1, 2, 1, 2)))
  deviance(glm(o ~ x + y, family = poisson, data = frame, control = glm.control(epsilon = 1e-14, maxit = 100)))
})
out <- list(bad = bad, good = good, contrasts = lapply(c(1, 10, 250), logodds),
  a = a, b = b, ab = ab, n = n, pmi = log2(ab * n / (a * b)), g2 = g2)
